package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Price;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.Numbers;

/** What an offer costs: the month that is to be expected, then each part of the price. */
final class PriceBox extends Div {

    PriceBox(OfferSheet sheet) {
        addClassNames("ve-card", "ve-pricebox");
        Price price = sheet.price();
        if (price == null) {
            add(OfferDetail.caption(getTranslation("portal.price.unknown")));
            return;
        }
        var head = new Div(month(price), OfferDetail.caption(PriceLines.words(price)));
        head.addClassName("ve-stack-1");
        add(head);
        if (price.countsTokens()) {
            add(PriceLines.of(price), OfferDetail.caption(PriceLines.profile()));
        }
    }

    /** The big number: of a typical month when tokens count, else what every month costs. */
    private Component month(Price price) {
        String amount = switch (price.model()) {
            case FREE -> getTranslation("portal.price.free");
            case MONTH -> Numbers.here().limit(new Money(price.perMonth(), price.currency()));
            case TOKENS, BOTH -> Numbers.here().money(price.ofTypicalMonth());
        };
        String period = switch (price.model()) {
            case FREE -> "";
            case MONTH -> getTranslation("portal.price.each-month");
            case TOKENS, BOTH -> getTranslation("portal.price.month");
        };
        var number = new Span(amount);
        number.addClassNames("ve-price-xl", "ve-num");
        var words = new Span(period);
        words.addClassName("ve-soft");
        var month = new Div(number, words);
        month.addClassName("ve-price");
        return month;
    }
}
