package io.vesaas.runtime.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vesaas.shared.secrets.SecretBox;
import io.vesaas.shared.secrets.SecretUnreadable;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/**
 * An ES256 key pair that signs our tokens. Its id is the thumbprint of the public key, so that it is unique among all
 * keys a gateway may know. Shows its secret half to nobody but the box that seals it.
 */
final class SigningKey {

    private final ECKey key;
    private final ECDSASigner signer;

    private SigningKey(ECKey key) {
        this.key = key;
        try {
            this.signer = new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("failed to use the signing key " + key.getKeyID(), e);
        }
    }

    static SigningKey generate() {
        try {
            return new SigningKey(new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("failed to generate a signing key", e);
        }
    }

    static SigningKey open(String kid, byte[] sealed, SecretBox box) {
        try {
            return new SigningKey(ECKey.parse(new String(box.open(sealed, kid), StandardCharsets.UTF_8)));
        } catch (ParseException e) {
            throw new SecretUnreadable(kid, e);
        }
    }

    byte[] seal(SecretBox box) {
        return box.seal(key.toJSONString().getBytes(StandardCharsets.UTF_8), kid());
    }

    String kid() {
        return key.getKeyID();
    }

    /** The public half as JWK. */
    String publicJwk() {
        return key.toPublicJWK().toJSONString();
    }

    String sign(JWTClaimsSet claims) {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(kid())
                        .build(),
                claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("failed to sign with key " + kid(), e);
        }
        return jwt.serialize();
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid() + "]";
    }
}
