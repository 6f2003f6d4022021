package io.vesaas.marketplace;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of an agent with sample requests, through the gateway that a hire would use: medians.
 *
 * @param firstWord from the request to the first word of the answer
 * @param fullAnswer from the request to its end
 * @param inputTokens read for one sample request, by sub-agents too; null when the agent does not report it
 * @param outputTokens written for one sample request, by sub-agents too; null when the agent does not report it
 * @param samples how many requests were answered
 * @param at when
 */
public record Measured(
        Duration firstWord,
        Duration fullAnswer,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        int samples,
        Instant at) {}
