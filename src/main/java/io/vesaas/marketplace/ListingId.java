package io.vesaas.marketplace;

import io.vesaas.shared.Ids;
import io.vesaas.shared.NotFound;
import java.util.UUID;

/** Identifies a listing. */
public record ListingId(UUID value) {

    /** A new, never used id. */
    public static ListingId next() {
        return new ListingId(Ids.next());
    }

    /** Reads an id from a URL; one that can't be read is one that does not exist. */
    public static ListingId parse(String text) {
        return Ids.parse(text).map(ListingId::new).orElseThrow(() -> new NotFound("listing"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
