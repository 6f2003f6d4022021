package io.vesaas.shared.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.shared.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SecretsTests {

    private final SecretBox box = SecretBox.withKey(SecretBox.newKey());

    @TempDir
    Path folder;

    @Test
    void aSealedSecretComesBackWhole() {
        byte[] secret = "{\"d\":\"…\"}".getBytes(StandardCharsets.UTF_8);

        byte[] sealed = box.seal(secret, "k1");

        assertThat(box.open(sealed, "k1")).isEqualTo(secret);
        assertThat(sealed).isNotEqualTo(box.seal(secret, "k1"));
    }

    @Test
    void aSecretOpensWithItsKeyUnderItsNameAndUnchangedOnly() {
        byte[] sealed = box.seal("secret".getBytes(StandardCharsets.UTF_8), "k1");
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> SecretBox.withKey(SecretBox.newKey()).open(sealed, "k1"))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageContaining("ve.secrets.key");
        assertThatThrownBy(() -> box.open(sealed, "k2")).isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> box.open(changed, "k1")).isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> box.open(new byte[3], "k1")).isInstanceOf(SecretUnreadable.class);
    }

    @Test
    void settingsDoNotShowTheirSecret() {
        String key = SecretBox.newKey();

        assertThat(new SecretsSettings(key).toString()).doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64 at all!", "c2hvcnQ="})
    void aKeyOfTheWrongFormIsRefusedWithoutRepeatingIt(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretBox.withKey(key))
                .withMessageContaining("ve.secrets.key")
                .withMessageNotContaining(key);
    }

    @Test
    void developmentKeepsItsKeyInAFileForItsOwnerOnly() throws IOException {
        String made = SecretKeyFile.readOrMake(folder.resolve("data"));

        assertThat(SecretKeyFile.readOrMake(folder.resolve("data"))).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/secrets.key"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("data")).isDirectoryContaining("glob:**/secrets.key");
    }

    @Test
    void ofManyFirstStartsOneMakesTheKey() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 20)
                    .mapToObj(_ -> (Callable<String>) () -> SecretKeyFile.readOrMake(folder))
                    .toList();

            assertThat(threads.invokeAll(starts).stream()
                            .map(each -> each.resultNow())
                            .distinct())
                    .hasSize(1);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void productionWantsTheKeyFromOutside() {
        var production = new MockEnvironment();
        production.setActiveProfiles("production");

        assertThatIllegalStateException()
                .isThrownBy(() -> new SecretsConfiguration()
                        .secretBox(new SecretsSettings(null), new DataFolder(folder), production))
                .withMessageContaining("VE_SECRETS_KEY");
        assertThat(folder).isEmptyDirectory();
    }
}
