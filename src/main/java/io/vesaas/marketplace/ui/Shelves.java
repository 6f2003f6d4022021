package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.OfferCard;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;
import java.util.List;
import java.util.function.Function;

/** A few offers to begin with, in short lists side by side. */
final class Shelves extends Div {

    Shelves() {
        addClassName("ve-shelves");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("marketplace.shelves"));
    }

    void show(Found found) {
        removeAll();
        add(found.recent(), VeIcon.CLOCK, "marketplace.shelf.recent", Shelves::since);
        add(
                found.popular().stream().filter(offer -> offer.hires() > 0).toList(),
                VeIcon.TRENDING_UP,
                "marketplace.shelf.popular",
                offer -> getTranslation("marketplace.hires", offer.hires()));
        add(found.approving(), VeIcon.HAND, "marketplace.shelf.approving", Shelves::month);
        setVisible(getChildren().findAny().isPresent());
    }

    /** Some of the most hired alone, where nothing was found. */
    void show(List<OfferCard> popular) {
        removeAll();
        add(popular, VeIcon.TRENDING_UP, "marketplace.shelf.instead", Shelves::month);
        setVisible(!popular.isEmpty());
    }

    private void add(List<OfferCard> offers, VeIcon icon, String titleKey, Function<OfferCard, String> fact) {
        if (offers.isEmpty()) {
            return;
        }
        var heading = new H2(icon.create(), new Span(getTranslation(titleKey)));
        heading.addClassName("ve-shelf-title");
        var shelf = new Div(heading);
        shelf.addClassNames("ve-card", "ve-shelf");
        offers.forEach(offer -> shelf.add(row(offer, fact.apply(offer))));
        add(shelf);
    }

    private static Anchor row(OfferCard offer, String fact) {
        var name = new Span(offer.title());
        name.addClassNames("ve-strong", "ve-ellipsis");
        var detail = new Span(fact);
        detail.addClassNames("ve-caption", "ve-ellipsis");
        var words = new Div(name, detail);
        words.addClassNames("ve-shelf-words");
        var row = new Anchor("marketplace/" + offer.id(), OfferTile.face(offer.id(), offer.icon()), words);
        row.addClassName("ve-shelf-row");
        return row;
    }

    private static String since(OfferCard offer) {
        return Times.here().ago(offer.firstPublishedAt());
    }

    private static String month(OfferCard offer) {
        return Translations.here("marketplace.month", Numbers.here().money(offer.typicalMonth()));
    }
}
