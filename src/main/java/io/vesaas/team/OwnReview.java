package io.vesaas.team;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The review of the customer in force, as its own people see it.
 *
 * @param author who wrote it
 * @param named whether the names of author and customer are shown to everybody
 * @param editable whether whoever asks may change and delete it: its author and the owners may
 * @param hiddenBecause why the platform does not show it to others; null while it does
 */
public record OwnReview(
        ReviewId id,
        String author,
        int stars,
        String text,
        boolean named,
        boolean editable,
        Instant writtenAt,
        @Nullable String hiddenBecause) {}
