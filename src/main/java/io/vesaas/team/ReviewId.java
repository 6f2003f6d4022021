package io.vesaas.team;

import io.vesaas.shared.Ids;
import io.vesaas.shared.NotFound;
import java.util.UUID;

/** Identifies a review. */
public record ReviewId(UUID value) {

    /** A new, never used id. */
    public static ReviewId next() {
        return new ReviewId(Ids.next());
    }

    /** Reads an id from a URL; one that can't be read is one that does not exist. */
    public static ReviewId parse(String text) {
        return Ids.parse(text).map(ReviewId::new).orElseThrow(() -> new NotFound("review"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
