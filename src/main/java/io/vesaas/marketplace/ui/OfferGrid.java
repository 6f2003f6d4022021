package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.html.Div;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.OfferCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The cards of what was found. A card that stays as it was is not made anew. */
final class OfferGrid extends Div {

    static final String CSS = "ve-market-grid";

    private final boolean member;
    private final BiConsumer<ListingId, Boolean> onMark;
    private final BiConsumer<ListingId, Boolean> onCompare;
    private Map<OfferCard, Entry> entries = Map.of();

    OfferGrid(boolean member, BiConsumer<ListingId, Boolean> onMark, BiConsumer<ListingId, Boolean> onCompare) {
        this.member = member;
        this.onMark = onMark;
        this.onCompare = onCompare;
        addClassName(CSS);
    }

    void show(List<OfferCard> offers, Set<ListingId> marked, List<ListingId> compared) {
        Map<OfferCard, Entry> now = new LinkedHashMap<>();
        offers.forEach(offer -> {
            Entry known = entries.get(offer);
            now.put(offer, known == null ? entry(offer) : known);
        });
        if (!new ArrayList<>(now.keySet()).equals(new ArrayList<>(entries.keySet()))) {
            removeAll();
            now.values().forEach(entry -> add(entry.tile()));
        }
        entries = now;
        now.forEach((offer, entry) -> entry.star().show(marked.contains(offer.id())));
        show(compared);
    }

    /** Shows what is put aside to be compared. */
    void show(List<ListingId> compared) {
        entries.forEach((offer, entry) ->
                entry.tick().show(compared.contains(offer.id()), compared.size() < Browse.MOST_COMPARED));
    }

    private Entry entry(OfferCard offer) {
        var star = new StarButton(offer.title(), false, marked -> onMark.accept(offer.id(), marked));
        star.setVisible(member);
        var tick = new CompareTick(offer.title(), ticked -> onCompare.accept(offer.id(), ticked));
        return new Entry(OfferTile.of(offer).with(star, tick), star, tick);
    }

    private record Entry(OfferTile tile, StarButton star, CompareTick tick) {}
}
