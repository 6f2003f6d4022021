package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A listing as the admins see it.
 *
 * @param text what is on offer; the draft when nothing was published yet
 * @param price of the version on offer; null when nothing was published yet
 * @param pauseReason null unless it is paused
 * @param pausesOnDrift whether it pauses by itself when its agent changes
 * @param version the number of the version on offer, 0 when there is none
 * @param hasChanges whether the draft differs from what is on offer
 * @param publishedAt when the version on offer was published; null when there is none
 */
public record ListingOverview(
        ListingId id,
        AgentRef agent,
        ListingState state,
        @Nullable PauseReason pauseReason,
        boolean pausesOnDrift,
        ListingText text,
        @Nullable Price price,
        int version,
        boolean hasChanges,
        Standing standing,
        @Nullable Instant publishedAt) {}
