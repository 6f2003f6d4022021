package io.vesaas.marketplace;

import io.vesaas.marketplace.media.MediaShelf;
import io.vesaas.shared.Invalid;
import java.io.InputStream;
import java.util.Collection;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** The pictures of listings. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM')")
public class Media {

    /** What a picture is for. */
    public enum Kind {
        /** The face of a listing: PNG, JPEG, WebP or SVG, shown in a square. */
        ICON,
        /** A view of the agent's work: PNG, JPEG or WebP. */
        SCREENSHOT
    }

    private final MediaShelf shelf;

    Media(MediaShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Takes a picture as it was uploaded and keeps it cleaned and in all sizes; the same picture is kept once. It stays
     * at least 24 hours, and then as long as a {@link MediaUse} names it. Not to be called in a transaction, as the
     * store may be elsewhere.
     *
     * @param content read up to the limit for its kind; the caller closes it
     * @throws Invalid for the field {@code icon} or {@code screenshot}, when it can't be taken
     */
    public MediaId add(Kind kind, InputStream content) {
        return shelf.add(kind, content);
    }

    /**
     * Says inside the transaction that saves them that these pictures are used from now on, so that none is removed at
     * that moment.
     *
     * @throws Invalid for the field {@code icon} or {@code screenshot}, when one of them is gone
     */
    public void keep(Kind kind, Collection<MediaId> pictures) {
        shelf.keep(kind, pictures);
    }

    /** How large the file of such a picture may be. */
    public DataSize limit(Kind kind) {
        return shelf.limit(kind);
    }
}
