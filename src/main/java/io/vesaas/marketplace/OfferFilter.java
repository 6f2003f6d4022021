package io.vesaas.marketplace;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which offers are wanted. Values of one kind are joined by or, kinds by and; an empty set asks for nothing.
 *
 * @param categories slugs
 * @param tags written as in the listings, whatever their case
 * @param languages ISO 639-1 codes
 * @param monthFrom the least that a typical month costs, in the currency of the platform
 * @param monthTo the most that a typical month costs
 * @param rating the least average of stars, from 1 to 5; 0 for any, also none
 * @param approvals whether only those that ask a person before they use some of their tools
 * @param favourites whether only those that the caller has marked
 */
public record OfferFilter(
        Set<String> categories,
        Set<String> tags,
        Set<String> languages,
        Set<Price.Model> models,
        @Nullable BigDecimal monthFrom,
        @Nullable BigDecimal monthTo,
        double rating,
        boolean approvals,
        boolean favourites) {

    public static final OfferFilter NONE =
            new OfferFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null, 0, false, false);

    public OfferFilter {
        categories = Set.copyOf(categories);
        tags = Set.copyOf(tags);
        languages = Set.copyOf(languages);
        models = Set.copyOf(models);
    }

    public OfferFilter categories(Set<String> wanted) {
        return new OfferFilter(wanted, tags, languages, models, monthFrom, monthTo, rating, approvals, favourites);
    }

    public OfferFilter tags(Set<String> wanted) {
        return new OfferFilter(
                categories, wanted, languages, models, monthFrom, monthTo, rating, approvals, favourites);
    }

    public OfferFilter languages(Set<String> wanted) {
        return new OfferFilter(categories, tags, wanted, models, monthFrom, monthTo, rating, approvals, favourites);
    }

    public OfferFilter models(Set<Price.Model> wanted) {
        return new OfferFilter(categories, tags, languages, wanted, monthFrom, monthTo, rating, approvals, favourites);
    }

    /** Null leaves that end open. */
    public OfferFilter month(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return new OfferFilter(categories, tags, languages, models, from, to, rating, approvals, favourites);
    }

    public OfferFilter rating(double least) {
        return new OfferFilter(categories, tags, languages, models, monthFrom, monthTo, least, approvals, favourites);
    }

    public OfferFilter approvals(boolean only) {
        return new OfferFilter(categories, tags, languages, models, monthFrom, monthTo, rating, only, favourites);
    }

    public OfferFilter favourites(boolean only) {
        return new OfferFilter(categories, tags, languages, models, monthFrom, monthTo, rating, approvals, only);
    }
}
