package io.vesaas.team;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says about a listing that it has hired and used, as everybody may read it.
 *
 * @param author the name of the person who wrote it; null unless that person agreed to show it
 * @param organisation the name of its customer; null together with the author
 * @param stars from 1 to 5
 * @param daysHired how long the customer had had it when this was written
 * @param editedAt null when it never was
 * @param answer what the platform answers; null when it does not
 * @param answeredAt null together with the answer
 */
public record Review(
        ReviewId id,
        @Nullable String author,
        @Nullable String organisation,
        int stars,
        String text,
        int daysHired,
        Instant writtenAt,
        @Nullable Instant editedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
