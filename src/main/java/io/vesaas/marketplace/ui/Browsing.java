package io.vesaas.marketplace.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.Categories;
import io.vesaas.marketplace.Favourites;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.OfferCard;
import io.vesaas.marketplace.OfferFilter;
import io.vesaas.marketplace.OfferPage;
import io.vesaas.marketplace.OfferQuery;
import io.vesaas.marketplace.OfferSearch;
import io.vesaas.marketplace.OfferSort;
import io.vesaas.marketplace.ui.Found.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loads what the marketplace shows. */
@SpringComponent
class Browsing {

    private static final int SHELF = 3;

    private final OfferSearch search;
    private final Categories categories;
    private final Favourites favourites;

    Browsing(OfferSearch search, Categories categories, Favourites favourites) {
        this.search = search;
        this.categories = categories;
        this.favourites = favourites;
    }

    Found load(Request request) {
        OfferQuery query = request.browse().query();
        OfferPage page = search.find(query);
        Map<ListingId, OfferCard> hits = new LinkedHashMap<>();
        page.hits().forEach(hit -> hits.put(hit.id(), hit));
        for (int number = 2; number <= request.pages() && page.next() != null; number++) {
            page = search.find(query.after(page.next()));
            page.hits().forEach(hit -> hits.putIfAbsent(hit.id(), hit));
        }
        boolean landing = request.browse().isEverything();
        return new Found(
                request,
                page,
                new ArrayList<>(hits.values()),
                categories.findAll(),
                isMember() ? favourites.mine() : Set.of(),
                landing ? shelf(OfferFilter.NONE, OfferSort.NEWEST) : List.of(),
                landing ? shelf(OfferFilter.NONE.approvals(true), OfferSort.MOST_HIRED) : List.of(),
                landing || hits.isEmpty() ? shelf(OfferFilter.NONE, OfferSort.MOST_HIRED) : List.of());
    }

    void mark(ListingId listing, boolean favourite) {
        if (favourite) {
            favourites.add(listing);
        } else {
            favourites.remove(listing);
        }
    }

    static boolean isMember() {
        return SignedIn.current().flatMap(SignedIn::customer).isPresent();
    }

    private List<OfferCard> shelf(OfferFilter filter, OfferSort order) {
        return search.find(OfferQuery.ALL.filter(filter).sort(order).limit(SHELF))
                .hits();
    }
}
