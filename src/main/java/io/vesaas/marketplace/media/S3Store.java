package io.vesaas.marketplace.media;

import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId.Size;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps pictures in a store that speaks the S3 protocol; the client is made when the first picture is asked for. */
class S3Store implements MediaStore, AutoCloseable {

    private final MediaSettings.S3 settings;
    private @Nullable S3Client client;

    S3Store(MediaSettings.S3 settings) {
        this.settings = settings;
    }

    @Override
    public void put(UUID place, Size size, byte[] file) {
        answered(() -> client().putObject(
                        object -> object.bucket(settings.bucket())
                                .key(key(place, size))
                                .contentType(type(size)),
                        RequestBody.fromBytes(file)));
    }

    @Override
    public Optional<byte[]> find(UUID place, Size size) {
        return answered(() -> {
            try {
                return Optional.of(client().getObjectAsBytes(
                                object -> object.bucket(settings.bucket()).key(key(place, size)))
                        .asByteArrayUnsafe());
            } catch (NoSuchKeyException gone) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void clear(UUID place) {
        for (Size size : Size.values()) {
            answered(() -> client().deleteObject(
                            object -> object.bucket(settings.bucket()).key(key(place, size))));
        }
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
        }
    }

    private synchronized S3Client client() {
        if (client == null) {
            client = S3Access.client(settings);
        }
        return client;
    }

    private String key(UUID place, Size size) {
        return settings.prefix() + place + "/" + size.file();
    }

    private static String type(Size size) {
        return size.kind() == Media.Kind.ICON ? "image/png" : "image/jpeg";
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            throw new MediaUnavailable(failure);
        }
    }
}
