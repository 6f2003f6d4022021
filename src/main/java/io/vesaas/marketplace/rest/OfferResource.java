package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vesaas.marketplace.Isolation;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Picture;
import io.vesaas.marketplace.Skill;
import io.vesaas.marketplace.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a customer reads of an offer before it hires. */
@Schema(name = "Offer")
record OfferResource(
        UUID id,

        @Schema(description = "The version that is on offer; hiring names it")
        int version,

        @Schema(description = "Whether it can be hired now") boolean forHire,

        String title,
        String purpose,

        @Schema(description = "Markdown, as it was written; sanitise what you make of it")
        String description,

        @Nullable String category,
        List<String> tags,
        List<Skill> skills,
        List<String> languages,

        @Schema(description = "Address of its icon, 192 pixels wide; null for the drawn face") @Nullable String icon,

        List<Screenshot> screenshots,
        PriceResource price,

        @Schema(description = "How customers' data are kept apart") @Nullable Isolation isolation,

        @Schema(description = "Average of the stars, 0 while nobody has reviewed it")
        double rating,

        int reviews,
        int hires,
        Instant publishedAt) {

    /**
     * @param thumbnail 480 pixels wide
     * @param full at most 1600 pixels wide
     */
    record Screenshot(String thumbnail, String full, String caption, String alternative) {

        static Screenshot of(Picture picture) {
            return new Screenshot(
                    picture.media().url(MediaId.Size.THUMBNAIL),
                    picture.media().url(MediaId.Size.FULL),
                    picture.caption(),
                    picture.alternative());
        }
    }

    static OfferResource of(Offer offer, Standing standing) {
        var text = offer.text();
        return new OfferResource(
                offer.id().value(),
                offer.version(),
                offer.forHire(),
                text.title(),
                text.purpose(),
                text.description(),
                text.category(),
                text.tags(),
                text.skills(),
                text.languages(),
                text.icon() == null ? null : text.icon().url(MediaId.Size.ICON_192),
                text.screenshots().stream().map(Screenshot::of).toList(),
                PriceResource.of(offer.price()),
                text.isolation(),
                standing.rating(),
                standing.reviews(),
                standing.hires(),
                offer.publishedAt());
    }
}
