package io.vesaas.marketplace.ui;

import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.OfferFilter;
import io.vesaas.marketplace.OfferQuery;
import io.vesaas.marketplace.OfferSort;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at on the marketplace; all of it stands in the URL.
 *
 * @param sort as it was chosen; null for the usual one
 * @param compared what is put aside to be compared, at most {@value #MOST_COMPARED}
 */
record Browse(String text, OfferFilter filter, @Nullable OfferSort sort, List<ListingId> compared) {

    static final int MOST_COMPARED = 4;

    static final Browse EVERYTHING = new Browse("", OfferFilter.NONE, null, List.of());

    Browse {
        compared = compared.stream().distinct().limit(MOST_COMPARED).toList();
    }

    OfferQuery query() {
        return OfferQuery.of(text).filter(filter).sort(order());
    }

    OfferSort order() {
        if (sort != null && !(text.isEmpty() && sort == OfferSort.RELEVANCE)) {
            return sort;
        }
        return text.isEmpty() ? OfferSort.MOST_HIRED : OfferSort.RELEVANCE;
    }

    /** Whether nothing narrows what is shown. */
    boolean isEverything() {
        return text.isEmpty() && filter.equals(OfferFilter.NONE);
    }

    /** The same with what is asked for changed; what is compared stays. */
    Browse text(String other) {
        return new Browse(OfferQuery.of(other).text(), filter, sort, compared);
    }

    Browse filter(OfferFilter other) {
        return new Browse(text, other, sort, compared);
    }

    Browse sort(OfferSort other) {
        return new Browse(text, filter, other, compared);
    }

    /** Puts it aside, or back. */
    Browse compare(ListingId listing, boolean wanted) {
        Stream<ListingId> others = compared.stream().filter(each -> !each.equals(listing));
        return new Browse(text, filter, sort, (wanted ? Stream.concat(others, Stream.of(listing)) : others).toList());
    }

    Browse compareNone() {
        return new Browse(text, filter, sort, List.of());
    }

    /** How many kinds of filters are in use, without that of the category, which has chips of its own. */
    long filters() {
        return Stream.of(
                        !filter.tags().isEmpty(),
                        !filter.languages().isEmpty(),
                        !filter.models().isEmpty(),
                        filter.monthFrom() != null || filter.monthTo() != null,
                        filter.rating() > 0,
                        filter.approvals(),
                        filter.favourites())
                .filter(used -> used)
                .count();
    }
}
