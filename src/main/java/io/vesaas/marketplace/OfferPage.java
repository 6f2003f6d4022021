package io.vesaas.marketplace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param hits in the order that was asked for
 * @param total how many there are on all pages
 * @param similar whether no offer has the words, and these only resemble them, as after a slip of the pen
 * @param next the cursor of the next page, null when this is the last one
 */
public record OfferPage(
        List<OfferCard> hits,
        long total,
        boolean similar,
        OfferFacets facets,
        @Nullable String next) {

    public OfferPage {
        hits = List.copyOf(hits);
    }
}
