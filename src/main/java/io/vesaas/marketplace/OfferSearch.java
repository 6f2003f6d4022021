package io.vesaas.marketplace;

import io.vesaas.shared.Invalid;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds offers by words and filters, for everybody who may look at the marketplace. */
@Service
@PreAuthorize("isAuthenticated() or @visitors.mayLook()")
public class OfferSearch {

    /**
     * One page of what the query asks for, counted by facets.
     *
     * @throws Invalid for the field {@code cursor}, when it is none that a page has named for this order
     */
    public OfferPage find(OfferQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Offers that resemble one: by category, tags and words; the nearest first. */
    public List<OfferCard> similar(ListingId listing, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Tags of offers that begin so, the most frequent first. */
    public List<String> suggestTags(String prefix) {
        throw new UnsupportedOperationException();
    }
}
