package io.vesaas.marketplace;

import io.vesaas.shared.Invalid;
import java.io.InputStream;
import java.util.Collection;

/** The pictures of listings. */
public interface Media {

    /** What a picture is for. */
    enum Kind {
        /** The face of a listing: PNG, JPEG, WebP or SVG, shown in a square. */
        ICON,
        /** A view of the agent's work: PNG, JPEG or WebP. */
        SCREENSHOT
    }

    /**
     * Takes a picture as it was uploaded and keeps it cleaned and in all sizes; the same picture is kept once. It stays
     * at least 24 hours, and then as long as a {@link MediaUse} names it.
     *
     * @param content read up to the limit for its kind; the caller closes it
     * @throws Invalid for the field {@code icon} or {@code screenshot}, when it can't be taken
     */
    MediaId add(Kind kind, InputStream content);

    /**
     * Says inside the transaction that saves them that these pictures are used from now on, so that none is removed at
     * that moment.
     *
     * @throws Invalid for the field {@code icon} or {@code screenshot}, when one of them is gone
     */
    void keep(Kind kind, Collection<MediaId> pictures);
}
