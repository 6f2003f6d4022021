package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.OfferCard;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer among others. */
@Schema(name = "OfferCard")
record OfferCardResource(
        UUID id,

        @Schema(description = "The version that is on offer; hiring names it")
        int version,

        String title,
        String purpose,
        @Nullable String category,
        List<String> tags,

        @Schema(description = "The names of its skills") List<String> skills,

        List<String> languages,

        @Schema(description = "Address of its icon, 192 pixels wide; null for the drawn face") @Nullable String icon,

        PriceResource price,

        @Schema(description = "Average of the stars, 0 while nobody has reviewed it")
        double rating,

        int reviews,
        int hires,

        @Schema(description = "Measured milliseconds until an answer begins; null when not measured") @Nullable Long firstWordMillis,

        @Schema(description = "Whether it asks a person before it uses some of its tools")
        boolean approvals,

        Instant publishedAt) {

    static OfferCardResource of(OfferCard card) {
        return new OfferCardResource(
                card.id().value(),
                card.version(),
                card.title(),
                card.purpose(),
                card.category(),
                card.tags(),
                card.skills(),
                card.languages(),
                card.icon() == null ? null : card.icon().url(MediaId.Size.ICON_192),
                PriceResource.of(card.price()),
                card.rating(),
                card.reviews(),
                card.hires(),
                card.firstWord() == null ? null : card.firstWord().toMillis(),
                card.approvals(),
                card.publishedAt());
    }
}
