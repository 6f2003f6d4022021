package io.vesaas.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Price;
import io.vesaas.marketplace.TypicalMonth;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Translations;
import java.math.BigDecimal;

/** The price of an offer in words and lines. */
final class PriceLines {

    private PriceLines() {}

    /** What tokens cost, a line each. */
    static Div tokens(Price price) {
        var lines = new Div(
                line("portal.price.in", perMillion(price.inputPerMillion(), price)),
                line("portal.price.out", perMillion(price.outputPerMillion(), price)));
        lines.addClassName("ve-kv");
        return lines;
    }

    /** What is said and what it comes to, at both ends of a line. */
    static Div line(String labelKey, String value) {
        var label = new Span(Translations.here(labelKey));
        label.addClassName("ve-soft");
        var amount = new Span(value);
        amount.addClassName("ve-num");
        var line = new Div(label, amount);
        line.addClassName("ve-between");
        return line;
    }

    /** The profile behind the typical month. */
    static String profile() {
        return Translations.here(
                "portal.price.profile",
                TypicalMonth.ANSWERS,
                TypicalMonth.INPUT_TOKENS_PER_ANSWER,
                TypicalMonth.OUTPUT_TOKENS_PER_ANSWER);
    }

    private static String perMillion(BigDecimal amount, Price price) {
        return Translations.here("portal.price.per-million", Numbers.here().price(new Money(amount, price.currency())));
    }
}
