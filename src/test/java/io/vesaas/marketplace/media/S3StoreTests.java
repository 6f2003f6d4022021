package io.vesaas.marketplace.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.marketplace.MediaId.Size;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a server that speaks S3, in a process of its own. */
class S3StoreTests extends MediaStoreContract {

    private static S3Server server;
    private static S3Store store;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        server = S3Server.start(folder);
        MediaSettings.S3 settings = settings(server.port(), "pictures");
        try (S3Client client = S3Access.client(settings)) {
            client.createBucket(bucket -> bucket.bucket(settings.bucket()));
        }
        store = new S3Store(settings);
    }

    @AfterAll
    static void stop() {
        store.close();
        server.close();
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void objectsBearTheirTypeForWhoeverLooksIntoTheBucket() {
        UUID place = UUID.randomUUID();
        store.put(place, Size.FULL, new byte[] {1});

        try (S3Client client = S3Access.client(settings(server.port(), "pictures"))) {
            var object = client.headObject(head -> head.bucket("pictures").key("media/" + place + "/1600.jpg"));
            assertThat(object.contentType()).isEqualTo("image/jpeg");
        }
    }

    @Test
    void aStoreThatDoesNotAnswerIsSaidToBeAway() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        try (var away = new S3Store(settings(nobody, "pictures"))) {
            assertThatThrownBy(() -> away.find(UUID.randomUUID(), Size.FULL)).isInstanceOf(MediaUnavailable.class);
            assertThatThrownBy(() -> away.put(UUID.randomUUID(), Size.FULL, new byte[] {1}))
                    .isInstanceOf(MediaUnavailable.class);
        }
    }

    @Test
    void aBucketThatIsMissingIsNoMissingPicture() {
        try (var wrong = new S3Store(settings(server.port(), "no-such-bucket"))) {
            assertThatThrownBy(() -> wrong.find(UUID.randomUUID(), Size.FULL)).isInstanceOf(MediaUnavailable.class);
        }
    }

    @Test
    void theSecretIsNotInTheWordsOfTheSettings() {
        assertThat(settings(1, "pictures").toString()).contains("pictures").doesNotContain("sesame");
        assertThat(PreparationTests.settings(Map.of("ve.media.s3.secret-key", "sesame"))
                        .toString())
                .doesNotContain("sesame");
    }

    @Test
    void aStoreWithoutABucketIsRefusedAtTheStart() {
        assertThatThrownBy(() -> PreparationTests.settings(Map.of("ve.media.store", "s3")))
                .hasStackTraceContaining("set ve.media.s3.bucket");
    }

    private static MediaSettings.S3 settings(int port, String bucket) {
        return PreparationTests.settings(Map.of(
                        "ve.media.store", "s3",
                        "ve.media.s3.endpoint", "http://127.0.0.1:" + port,
                        "ve.media.s3.bucket", bucket,
                        "ve.media.s3.path-style", "true",
                        "ve.media.s3.access-key", "open",
                        "ve.media.s3.secret-key", "sesame",
                        "ve.media.s3.timeout", "20s"))
                .s3();
    }
}
