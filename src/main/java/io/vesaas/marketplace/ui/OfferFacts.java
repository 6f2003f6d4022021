package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.OfferCard;
import io.vesaas.marketplace.Price;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;

/** What is known of an offer, in few words: nothing is said that was not counted, measured or computed. */
final class OfferFacts {

    private OfferFacts() {}

    /** Its rating and how often it was hired. */
    static Div standing(OfferCard offer) {
        if (offer.hires() == 0 && offer.reviews() == 0) {
            return none();
        }
        String hires = Translations.here("marketplace.hires", offer.hires());
        if (offer.reviews() == 0) {
            return line(new Span(hires));
        }
        var line = line(VeIcon.STAR_FILLED.create(), new Span(rating(offer.rating()) + "\u2009·\u2009" + hires));
        line.getElement()
                .setAttribute("aria-label", Translations.here("marketplace.rated", rating(offer.rating()), hires));
        line.getElement().setAttribute("role", "img");
        return line;
    }

    static Div none() {
        return line(new Span(Translations.here("marketplace.new")));
    }

    static Div month(Price price) {
        return price.model() == Price.Model.FREE
                ? fact(Translations.here("marketplace.free"), "marketplace.typical-month")
                : fact(Numbers.here().money(price.ofTypicalMonth()), "marketplace.typical-month");
    }

    static Div firstWord(Duration measured) {
        return fact(Translations.here("marketplace.seconds", seconds(measured)), "marketplace.first-word");
    }

    /** What is agreed: the price of tokens, else that of the month. */
    static Div tariff(Price price) {
        return switch (price.model()) {
            case TOKENS, BOTH ->
                fact(
                        amount(price.inputPerMillion(), price) + " / " + amount(price.outputPerMillion(), price),
                        "marketplace.per-million");
            case MONTH -> fact(amount(price.perMonth(), price), "marketplace.flat");
            case FREE -> fact(amount(BigDecimal.ZERO, price), "marketplace.flat");
        };
    }

    static Div fact(String value, String meaningKey) {
        var number = new Span(value);
        number.addClassNames("ve-two-value", "ve-num");
        var meaning = new Span(Translations.here(meaningKey));
        meaning.addClassName("ve-caption");
        var fact = new Div(number, meaning);
        fact.addClassName("ve-two");
        return fact;
    }

    static String rating(double rating) {
        return decimal(rating);
    }

    private static String seconds(Duration time) {
        return decimal(time.toMillis() / 1000d);
    }

    private static String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Translations.hereLocale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private static String amount(BigDecimal amount, Price price) {
        return Numbers.here().price(new Money(amount, price.currency()));
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassNames("ve-rating", "ve-soft");
        return line;
    }
}
