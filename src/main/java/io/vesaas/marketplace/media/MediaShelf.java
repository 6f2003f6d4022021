package io.vesaas.marketplace.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.MediaId.Size;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Takes pictures in and gives them out. The store is asked outside of transactions; what keeps the rows and the store
 * together is that a place is litter until a picture points to it.
 */
@Component
public class MediaShelf {

    private final MediaSettings settings;
    private final Preparation preparation;
    private final MediaRows rows;
    private final MediaStore store;
    private final Cache<Item, byte[]> memory;

    MediaShelf(Preparation preparation, MediaRows rows, MediaStore store, MediaSettings settings) {
        this.settings = settings;
        this.preparation = preparation;
        this.rows = rows;
        this.store = store;
        this.memory = Caffeine.newBuilder()
                .maximumWeight(settings.cache().toBytes())
                .<Item, byte[]>weigher((_, file) -> file.length)
                .build();
    }

    private record Item(MediaId id, Size size) {}

    /** Cleans the picture and keeps it. @throws Invalid when it can't be taken */
    public MediaId add(Media.Kind kind, InputStream content) {
        Prepared picture;
        try {
            picture = preparation.prepare(kind, content);
        } catch (BadPicture bad) {
            throw bad.at(kind);
        }
        if (!rows.use(picture.id())) {
            UUID place = rows.newPlace();
            picture.files().forEach((size, file) -> store.put(place, size, file));
            rows.enter(picture, place);
        }
        return picture.id();
    }

    /** Says that these are in use. @throws Invalid when one is not there */
    public void keep(Media.Kind kind, Collection<MediaId> pictures) {
        if (rows.use(kind, pictures) < new HashSet<>(pictures).size()) {
            throw new BadPicture("picture-gone", "This picture is no longer there. Upload it again.").at(kind);
        }
    }

    /** How large the file of such a picture may be. */
    public DataSize limit(Media.Kind kind) {
        return settings.limit(kind);
    }

    /** The file of a picture in one size, which must not be changed. */
    Optional<byte[]> find(MediaId id, Size size) {
        var item = new Item(id, size);
        Optional<byte[]> known = Optional.ofNullable(memory.getIfPresent(item));
        return known.isPresent() ? known : read(item);
    }

    private Optional<byte[]> read(Item item) {
        Optional<byte[]> file = rows.findPlace(item.id()).flatMap(place -> store.find(place, item.size()));
        file.ifPresent(content -> memory.put(item, content));
        return file;
    }
}
