package io.vesaas.portal.editor;

import io.vesaas.marketplace.ListingField;
import org.jspecify.annotations.Nullable;

/** Hears what an admin does to the fields of a draft. */
interface Edits {

    <T extends @Nullable Object> void changed(ListingField<T> field, T value);

    /** Somebody else changed the field too: which of both shall it be? */
    void chosen(ListingField<?> field, boolean mine);
}
