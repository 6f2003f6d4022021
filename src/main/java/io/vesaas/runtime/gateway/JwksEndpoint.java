package io.vesaas.runtime.gateway;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Our public keys for everybody who wants to verify a token of ours. May be kept for {@code ve.gateway.keys.cache}: a key
 * is here that much longer before it signs.
 */
@RestController
class JwksEndpoint {

    private final SigningKeys keys;
    private final KeySettings settings;

    JwksEndpoint(SigningKeys keys, KeySettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<byte[]> publicKeys() {
        byte[] set = keys.publicSet().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(settings.cache()).cachePublic())
                .eTag(UUID.nameUUIDFromBytes(set).toString())
                .body(set);
    }
}
