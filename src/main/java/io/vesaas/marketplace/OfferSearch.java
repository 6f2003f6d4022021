package io.vesaas.marketplace;

import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds offers by words and filters, for everybody who may look at the marketplace. */
@Service
@PreAuthorize("isAuthenticated() or @visitors.mayLook()")
public class OfferSearch {

    private final OfferReader reader;
    private final OfferCache cache;

    OfferSearch(OfferReader reader, OfferCache cache) {
        this.reader = reader;
        this.cache = cache;
    }

    /**
     * One page of what the query asks for, counted by facets. When no offer has all the words, those that have some of
     * them are found.
     *
     * @throws Invalid for the field {@code cursor}, when it is none that a page has named for this order
     */
    public OfferPage find(OfferQuery query) {
        return query.filter().favourites() ? reader.find(query) : cache.get(query, reader::find);
    }

    /**
     * Offers that resemble one: by category, tags and words of the title; the nearest first.
     *
     * @throws NotFound when there is no such listing, or it was never published
     */
    public List<OfferCard> similar(ListingId listing, int limit) {
        return reader.similar(listing, limit);
    }

    /** Tags of offers that begin so, the most frequent first. */
    public List<String> suggestTags(String prefix) {
        return reader.suggestTags(prefix);
    }
}
