package io.vesaas.marketplace;

import io.vesaas.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the card of an offer.
 *
 * @param version the one that is on offer; hiring names it, so that nobody accepts a price they did not see
 * @param category the slug of its {@link Category}, null for none
 * @param skills the names of its skills
 * @param icon null for the face that is drawn from the listing's id
 * @param rating the average of the stars, from 1 to 5; 0 while nobody has reviewed it
 * @param hires how often it was hired, ever
 * @param firstWord measured time until an answer begins; null when not measured
 * @param approvals whether it asks a person before it uses some of its tools
 * @param publishedAt when this version was published
 * @param firstPublishedAt when the first one was
 */
public record OfferCard(
        ListingId id,
        int version,
        String title,
        String purpose,
        @Nullable String category,
        List<String> tags,
        List<String> skills,
        List<String> languages,
        @Nullable MediaId icon,
        Price price,
        double rating,
        int reviews,
        int hires,
        @Nullable Duration firstWord,
        boolean approvals,
        Instant publishedAt,
        Instant firstPublishedAt) {

    public OfferCard {
        tags = List.copyOf(tags);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
    }

    /** What the work of a {@link TypicalMonth} costs. */
    public Money typicalMonth() {
        return price.ofTypicalMonth();
    }
}
