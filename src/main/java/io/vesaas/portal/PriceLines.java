package io.vesaas.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Price;
import io.vesaas.marketplace.TypicalMonth;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Translations;
import java.math.BigDecimal;
import java.util.Locale;

/** The price of an offer in words and lines. */
final class PriceLines {

    private PriceLines() {}

    /** What each part of the price costs, a line each; what costs nothing says so. */
    static Div of(Price price) {
        var lines = new Div(
                line("portal.price.in", perMillion(price.inputPerMillion(), price)),
                line("portal.price.out", perMillion(price.outputPerMillion(), price)),
                line("portal.price.fee", fee(price)));
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

    /** What is paid for and when, in a sentence or two. */
    static String words(Price price) {
        return Translations.here(
                "portal.price.words." + price.model().name().toLowerCase(Locale.ROOT), amount(price.perMonth(), price));
    }

    /** The profile behind the typical month. */
    static String profile() {
        return Translations.here(
                "portal.price.typical",
                TypicalMonth.ANSWERS,
                TypicalMonth.INPUT_TOKENS_PER_ANSWER,
                TypicalMonth.OUTPUT_TOKENS_PER_ANSWER);
    }

    /** The fee of a month with its period, or that there is none. */
    static String fee(Price price) {
        return price.perMonth().signum() == 0
                ? Translations.here("portal.price.fee.none")
                : Translations.here("portal.price.per-month", amount(price.perMonth(), price));
    }

    /** Everything in one line, such as {@code €1.20 in, €6.00 out per 1M, plus €20.00 a month}. */
    static String inOneLine(Price price) {
        return switch (price.model()) {
            case FREE -> Translations.here("portal.price.free");
            case MONTH -> fee(price);
            case TOKENS -> tokens(price);
            case BOTH -> Translations.here("portal.price.both", tokens(price), fee(price));
        };
    }

    static String perMillion(BigDecimal amount, Price price) {
        return amount.signum() == 0
                ? Translations.here("portal.price.fee.none")
                : Translations.here("portal.price.per-million", amount(amount, price));
    }

    private static String tokens(Price price) {
        return Translations.here(
                "portal.price.tokens", amount(price.inputPerMillion(), price), amount(price.outputPerMillion(), price));
    }

    private static String amount(BigDecimal amount, Price price) {
        return Numbers.here().price(new Money(amount, price.currency()));
    }
}
