package io.vesaas.portal;

import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.Measured;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Price;
import io.vesaas.marketplace.PriceOf;
import io.vesaas.marketplace.Standing;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an offer shows: of a version on the marketplace, or of a draft on its way there.
 *
 * @param version the number it has or would get
 * @param price null while the price of a draft is not complete
 * @param category its name in the reader's language; null when there is none
 * @param reviewed whether the platform has tried it before it was offered
 * @param measured what was measured then; null when nothing was
 * @param forHire whether it can be hired now; so it is with a draft, to show what will be
 */
public record OfferSheet(
        ListingId id,
        int version,
        ListingText text,
        @Nullable Price price,
        @Nullable String category,
        Standing standing,
        boolean reviewed,
        @Nullable Measured measured,
        boolean forHire) {

    /** What is on offer. */
    public static OfferSheet of(
            Offer offer, Standing standing, @Nullable String category, @Nullable Measured measured) {
        return new OfferSheet(
                offer.id(),
                offer.version(),
                offer.text(),
                offer.price(),
                category,
                standing,
                offer.preflight() != null,
                measured,
                offer.forHire());
    }

    /**
     * What would be on offer if the draft were published as it is.
     *
     * @param measured by the preflight it would be published with; null for none
     */
    public static OfferSheet of(
            Draft draft,
            int version,
            Currency currency,
            Standing standing,
            @Nullable String category,
            @Nullable Measured measured) {
        return new OfferSheet(
                draft.listing(),
                version,
                draft.text(),
                PriceOf.find(draft.text(), currency).orElse(null),
                category,
                standing,
                measured != null,
                measured,
                true);
    }
}
