package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.ListingState;
import io.vesaas.marketplace.PauseReason;
import io.vesaas.runtime.AgentRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A listing as the admins see it. */
@Schema(name = "Listing")
record ListingResource(
        UUID id,
        AgentRef agent,
        ListingState state,
        @Nullable PauseReason pauseReason,
        String title,

        @Schema(description = "The number of the version on offer, 0 when there is none")
        int version,

        @Schema(description = "Whether the draft differs from what is on offer")
        boolean hasChanges,

        @Nullable PriceResource price,
        int hires,
        int atWork,

        @Schema(description = "Average of the stars, 0 while nobody has reviewed it")
        double rating,

        int reviews,
        @Nullable Instant publishedAt) {

    static ListingResource of(ListingOverview listing) {
        return new ListingResource(
                listing.id().value(),
                listing.agent(),
                listing.state(),
                listing.pauseReason(),
                listing.text().title(),
                listing.version(),
                listing.hasChanges(),
                listing.price() == null ? null : PriceResource.of(listing.price()),
                listing.standing().hires(),
                listing.standing().atWork(),
                listing.standing().rating(),
                listing.standing().reviews(),
                listing.publishedAt());
    }
}
