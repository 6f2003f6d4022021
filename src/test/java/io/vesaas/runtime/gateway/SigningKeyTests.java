package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.vesaas.shared.secrets.SecretBox;
import org.junit.jupiter.api.Test;

class SigningKeyTests {

    private final SecretBox box = SecretBox.withKey(SecretBox.newKey());

    @Test
    void aSigningKeyComesBackFromItsSealedForm() throws Exception {
        SigningKey key = SigningKey.generate();

        SigningKey opened = SigningKey.open(key.kid(), key.seal(box), box);

        assertThat(opened.publicJwk()).isEqualTo(key.publicJwk());
        assertThat(ECKey.parse(key.publicJwk()).isPrivate()).isFalse();
    }

    @Test
    void aSigningKeyShowsNothingButItsName() {
        assertThat(SigningKey.generate().toString()).matches("SigningKey\\[[\\w-]{43}]");
    }
}
