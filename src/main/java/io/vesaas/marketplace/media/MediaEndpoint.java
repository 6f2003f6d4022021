package io.vesaas.marketplace.media;

import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.MediaId.Size;
import io.vesaas.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pictures for everybody: what an address shows never changes, so browsers and proxies may keep it for a year. */
@RestController
class MediaEndpoint {

    private static final Logger log = LoggerFactory.getLogger(MediaEndpoint.class);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final String NO_PICTURE = "There is no such picture.";
    private static final String NO_STORE = "The picture can't be shown at the moment. Try again in a minute.";

    private final MediaShelf shelf;

    MediaEndpoint(MediaShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/media/{hash}/{file}")
    ResponseEntity<byte[]> picture(@PathVariable String hash, @PathVariable String file) {
        try {
            MediaId id = MediaId.parse(hash);
            Size size = size(file).orElseThrow(() -> new NotFound("picture"));
            return shelf.find(id, size)
                    .map(content -> answer(id, size, content))
                    .orElseThrow(() -> new NotFound("picture"));
        } catch (NotFound none) {
            return refusal(HttpStatus.NOT_FOUND, NO_PICTURE);
        } catch (MediaUnavailable away) {
            log.warn("A picture can't be shown: {}", away.reason());
            return refusal(HttpStatus.SERVICE_UNAVAILABLE, NO_STORE);
        }
    }

    private static Optional<Size> size(String file) {
        return Arrays.stream(Size.values())
                .filter(size -> size.file().equals(file))
                .findAny();
    }

    private static ResponseEntity<byte[]> answer(MediaId id, Size size, byte[] content) {
        return ResponseEntity.ok()
                .contentType(size.kind() == Media.Kind.ICON ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .cacheControl(FOR_EVER)
                .eTag(id.hash() + "-" + size.width())
                .header("Content-Security-Policy", "default-src 'none'")
                .body(content);
    }

    private static ResponseEntity<byte[]> refusal(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
