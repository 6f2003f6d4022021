package io.vesaas.marketplace.media;

import io.vesaas.marketplace.MediaId.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the content of pictures is. A place is used once: what is in it never changes, and once it is cleared nothing is
 * put there again, so that who clears one can't harm a picture that was added in the same moment.
 *
 * @see MediaUnavailable for what each method throws when the store does not answer
 */
interface MediaStore {

    void put(UUID place, Size size, byte[] file);

    Optional<byte[]> find(UUID place, Size size);

    /** Removes what is there in any size; may be called again. */
    void clear(UUID place);
}
