package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import io.vesaas.PlatformTest;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replicas share their keys through the database. */
@PlatformTest
class SigningKeysTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox box;

    @Autowired
    Clock clock;

    @Autowired
    Installation installation;

    @Test
    void replicasThatStartTogetherUseOneKey() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replicas = IntStream.range(0, 10)
                    .mapToObj(_ -> (Callable<String>)
                            () -> new SigningKeys(jdbc, box, clock).active().kid())
                    .toList();

            assertThat(threads.invokeAll(replicas).stream()
                            .map(each -> each.resultNow())
                            .distinct())
                    .hasSize(1);
        }
        assertThat(jdbc.sql("select count(*) from signing_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void thePublicSetHasTheActiveKeyWithoutItsSecretHalf() throws Exception {
        var keys = new SigningKeys(jdbc, box, clock);

        JWKSet published = JWKSet.parse(keys.publicSet());

        assertThat(published.getKeyByKeyId(keys.active().kid()).isPrivate()).isFalse();
    }

    @Test
    void theSecretHalfIsSealedInTheDatabase() {
        String kid = new SigningKeys(jdbc, box, clock).active().kid();

        byte[] stored = jdbc.sql("select private_jwk from signing_key where kid = ?")
                .param(kid)
                .query((row, _) -> row.getBytes(1))
                .single();

        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("\"d\"", "kty");
        assertThat(SigningKey.open(kid, stored, box).kid()).isEqualTo(kid);
    }

    @Test
    void anInstallationKeepsItsMark() {
        assertThat(installation.id()).hasSize(36).isEqualTo(new Installation(jdbc).id());
    }
}
