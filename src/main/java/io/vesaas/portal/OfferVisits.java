package io.vesaas.portal;

import io.vesaas.marketplace.Categories;
import io.vesaas.marketplace.Favourites;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.OfferSearch;
import io.vesaas.marketplace.Preflight;
import io.vesaas.team.Reviews;
import io.vesaas.team.Team;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the page of an offer shows to the member who looks. */
@Component
class OfferVisits {

    private static final int MOST_REVIEWS = 200;
    private static final int MOST_SIMILAR = 3;

    private final Marketplace marketplace;
    private final Categories categories;
    private final Preflight preflight;
    private final OfferSearch search;
    private final Favourites favourites;
    private final Team team;
    private final Reviews reviews;

    OfferVisits(
            Marketplace marketplace,
            Categories categories,
            Preflight preflight,
            OfferSearch search,
            Favourites favourites,
            Team team,
            Reviews reviews) {
        this.marketplace = marketplace;
        this.categories = categories;
        this.preflight = preflight;
        this.search = search;
        this.favourites = favourites;
        this.team = team;
        this.reviews = reviews;
    }

    /** @param locale of the reader, for the name of the category */
    OfferVisit load(ListingId id, Locale locale) {
        Offer offer = marketplace.get(id);
        return new OfferVisit(
                offer,
                marketplace.state(id),
                marketplace.standing(id),
                Optional.ofNullable(offer.text().category())
                        .flatMap(categories::find)
                        .map(found -> found.name(locale))
                        .orElse(null),
                Optional.ofNullable(offer.preflight())
                        .flatMap(preflight::findMeasured)
                        .orElse(null),
                reviews.of(id, MOST_REVIEWS),
                reviews.findOwn(id).orElse(null),
                reviews.mayReview(id),
                search.similar(id, MOST_SIMILAR),
                favourites.mine().contains(id),
                marketplace.versions(id),
                team.findAll().stream().filter(ve -> ve.listing().equals(id)).toList(),
                team.evidence());
    }
}
