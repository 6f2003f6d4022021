package io.vesaas.marketplace.media;

import io.vesaas.marketplace.Media;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Which pictures are taken and where they are kept.
 *
 * @param store where their content is kept; the database knows in either case which there are
 * @param maxIcon how large the file of an icon may be
 * @param maxScreenshot how large the file of a screenshot may be
 * @param maxPixels how many pixels a picture may have; one in work takes up to 12 bytes for each
 * @param atOnce how many pictures are worked on at the same time
 * @param patience how long an upload waits for its turn
 * @param cache how much of the pictures is kept in memory
 * @param s3 the store, when it is {@code s3}
 */
@Validated
@ConfigurationProperties("ve.media")
public record MediaSettings(
        @NotNull @DefaultValue("database") Kind store,
        @NotNull @DefaultValue("1MB") DataSize maxIcon,
        @NotNull @DefaultValue("4MB") DataSize maxScreenshot,
        @Positive @DefaultValue("16000000") int maxPixels,
        @Positive @DefaultValue("1") int atOnce,
        @NotNull @DefaultValue("15s") Duration patience,
        @NotNull @DefaultValue("64MB") DataSize cache,
        @Valid @DefaultValue S3 s3) {

    public MediaSettings {
        if (store == Kind.S3 && s3.bucket().isBlank()) {
            throw new IllegalArgumentException("ve.media.store=s3 needs a bucket: set ve.media.s3.bucket");
        }
    }

    /** Where content can be kept. */
    enum Kind {
        DATABASE,
        S3
    }

    /** How large a file of this kind may be. */
    public DataSize limit(Media.Kind kind) {
        return kind == Media.Kind.ICON ? maxIcon : maxScreenshot;
    }

    /**
     * A store that speaks the S3 protocol.
     *
     * @param endpoint its address; none for AWS itself
     * @param region its region; servers of one's own take any
     * @param bucket the bucket, which must be there
     * @param prefix what the names of our objects begin with
     * @param pathStyle whether the bucket stands in the path instead of the host name, as servers of one's own want it
     * @param accessKey none to take what the environment provides, such as the role of the pod
     * @param secretKey the secret that belongs to it
     * @param timeout how long one request may take
     */
    record S3(
            @Nullable URI endpoint,
            @NotNull @DefaultValue("us-east-1") String region,
            @NotNull @DefaultValue("") String bucket,
            @NotNull @DefaultValue("media/") String prefix,
            @DefaultValue("false") boolean pathStyle,
            @NotNull @DefaultValue("") String accessKey,
            @NotNull @DefaultValue("") String secretKey,
            @NotNull @DefaultValue("10s") Duration timeout) {

        @Override
        public String toString() {
            return "S3[" + (endpoint == null ? "AWS" : endpoint) + ", bucket " + bucket + "]";
        }
    }
}
