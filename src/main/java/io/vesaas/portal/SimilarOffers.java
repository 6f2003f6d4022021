package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.vesaas.marketplace.OfferCard;
import io.vesaas.shared.ui.Numbers;
import java.util.List;

/** Offers that resemble the one on the page, each with a link to its own. */
final class SimilarOffers extends Section {

    SimilarOffers(List<OfferCard> offers) {
        var list = new Div();
        list.addClassName("ve-similar");
        offers.stream().map(this::card).forEach(list::add);
        addClassName("ve-section");
        add(new H2(getTranslation("portal.listing.similar")), list);
        setVisible(!offers.isEmpty());
    }

    private Component card(OfferCard offer) {
        var link = new Anchor("marketplace/" + offer.id(), offer.title());
        link.addClassName("ve-stretched");
        var purpose = new Paragraph(offer.purpose());
        purpose.addClassNames("ve-line", "ve-soft", "ve-small");
        var month = OfferDetail.caption(
                getTranslation("portal.listing.similar.month", Numbers.here().money(offer.typicalMonth())));
        var words = new Div(new H3(link), purpose, month);
        words.addClassNames("ve-stack-1", "ve-min0");
        var card = new Div(OfferFace.large(offer.id(), offer.icon()), words);
        card.addClassNames("ve-card", "ve-link-card", "ve-similar-card");
        return card;
    }
}
