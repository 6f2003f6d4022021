package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import io.vesaas.PlatformTest;
import io.vesaas.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class JwksEndpointTests {

    private static final String PATH = "/.well-known/jwks.json";

    @LocalServerPort
    int port;

    @Autowired
    SigningKeys keys;

    @Test
    void everybodyMayReadThePublicKeysAndKeepThemForAWhile() throws Exception {
        var answer = new Visitor(port).get(PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=300, public");
        assertThat(answer.headers().map()).doesNotContainKeys("Set-Cookie", "set-cookie", "Pragma", "Expires");
        JWKSet set = JWKSet.parse(answer.body());
        assertThat(set.getKeyByKeyId(keys.active().kid())).isNotNull();
        assertThat(set.getKeys()).noneMatch(key -> key.isPrivate());
        assertThat(answer.body()).doesNotContain("\"d\"");
    }

    @Test
    void whoHasThemAlreadyIsToldSo() {
        String tag = new Visitor(port).get(PATH).headers().firstValue("ETag").orElseThrow();

        var same = new Visitor(port).withHeader("If-None-Match", tag).get(PATH);
        var other = new Visitor(port).withHeader("If-None-Match", "\"other\"").get(PATH);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().allValues("Cache-Control")).containsExactly("max-age=300, public");
        assertThat(other.statusCode()).isEqualTo(200);
    }
}
