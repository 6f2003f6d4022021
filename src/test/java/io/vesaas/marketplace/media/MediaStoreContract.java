package io.vesaas.marketplace.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.marketplace.MediaId.Size;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What every store must hold. */
abstract class MediaStoreContract {

    abstract MediaStore store();

    @Test
    void whatWasPutIsFoundAsItWas() {
        UUID place = UUID.randomUUID();
        byte[] large = new byte[3 << 20];
        ThreadLocalRandom.current().nextBytes(large);

        store().put(place, Size.FULL, large);
        store().put(place, Size.THUMBNAIL, new byte[] {1});

        assertThat(store().find(place, Size.FULL)).contains(large);
        assertThat(store().find(place, Size.THUMBNAIL)).contains(new byte[] {1});
    }

    @Test
    void whatWasNotPutIsNotThere() {
        UUID place = UUID.randomUUID();
        store().put(place, Size.FULL, new byte[] {1});

        assertThat(store().find(place, Size.THUMBNAIL)).isEmpty();
        assertThat(store().find(UUID.randomUUID(), Size.FULL)).isEmpty();
    }

    @Test
    void thePartThatWasPutTwiceIsThereOnce() {
        UUID place = UUID.randomUUID();

        store().put(place, Size.ICON_48, new byte[] {1, 2});
        store().put(place, Size.ICON_48, new byte[] {1, 2});

        assertThat(store().find(place, Size.ICON_48)).contains(new byte[] {1, 2});
    }

    @Test
    void aPlaceIsClearedInEverySizeAndNoOther() {
        UUID place = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (Size size : Size.values()) {
            store().put(place, size, new byte[] {1});
            store().put(other, size, new byte[] {2});
        }

        store().clear(place);
        store().clear(place);

        for (Size size : Size.values()) {
            assertThat(store().find(place, size)).isEmpty();
            assertThat(store().find(other, size)).contains(new byte[] {2});
        }
    }
}
