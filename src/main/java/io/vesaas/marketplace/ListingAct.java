package io.vesaas.marketplace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a listing, and by whom.
 *
 * @param version the number of the version it was done with; null when it concerned none
 * @param detail in the words of who did it; null when there are none
 */
public record ListingAct(
        What what, @Nullable Integer version, @Nullable String detail, Instant at, String by) {

    /** What can be done. */
    public enum What {
        ADDED,
        PUBLISHED,
        PAUSED,
        PAUSED_BY_DRIFT,
        RESUMED,
        RETIRED,
        DRIFT_APPROVED
    }
}
