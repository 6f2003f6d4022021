package io.vesaas.team;

import io.vesaas.marketplace.ListingId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as the admins see it.
 *
 * @param author who wrote it, shown to others or not
 * @param organisation the customer it belongs to
 * @param named whether these names are shown to everybody
 * @param answer what the platform answers; null when it does not
 * @param hiddenBecause why it is hidden; null while it is shown
 * @param reports those nobody has decided on yet, the latest first
 */
public record ModeratedReview(
        ReviewId id,
        ListingId listing,
        String author,
        String organisation,
        boolean named,
        int stars,
        String text,
        Instant writtenAt,
        @Nullable Instant editedAt,
        @Nullable String answer,
        @Nullable String hiddenBecause,
        List<ReviewReport> reports) {

    public boolean isHidden() {
        return hiddenBecause != null;
    }
}
