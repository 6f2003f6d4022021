package io.vesaas.marketplace.ui;

import io.vesaas.marketplace.Category;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.OfferCard;
import io.vesaas.marketplace.OfferPage;
import java.util.List;
import java.util.Set;

/**
 * What was found for a request.
 *
 * @param page the last page that was asked for, with the numbers of all
 * @param hits those of all pages
 * @param mine the favourites of the member
 * @param recent the latest, while nothing is looked for
 * @param approving the most hired that ask for approval, while nothing is looked for
 * @param popular the most hired, when nothing was found
 */
record Found(
        Request request,
        OfferPage page,
        List<OfferCard> hits,
        List<Category> categories,
        Set<ListingId> mine,
        List<OfferCard> recent,
        List<OfferCard> approving,
        List<OfferCard> popular) {

    /** @param pages how many pages are shown, from 1 */
    record Request(Browse browse, int pages) {}
}
