package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Measured;
import io.vesaas.marketplace.Price;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Translations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the platform measured before it offered the agent, with the date. */
final class MeasuredFacts extends Section {

    private static final double MILLIS = 1000;

    MeasuredFacts(Measured measured, @Nullable Price price) {
        var facts = new Div(
                fact(seconds(measured.firstWord()), "portal.measured.first-word"),
                fact(seconds(measured.fullAnswer()), "portal.measured.full-answer"),
                fact(tokens(measured), "portal.measured.tokens"),
                fact(cost(measured, price), "portal.measured.cost"));
        facts.addClassName("ve-facts");
        addClassName("ve-section");
        add(
                new H2(getTranslation("portal.measured.title")),
                facts,
                OfferDetail.caption(getTranslation(
                        "portal.measured.how",
                        measured.samples(),
                        Times.here().date(Times.here().dayOf(measured.at())))));
    }

    /** Such as {@code 0.6 s}. */
    static String seconds(Duration time) {
        return Translations.here("portal.measured.seconds", time.toMillis() / MILLIS);
    }

    private static String tokens(Measured measured) {
        Long read = measured.inputTokens();
        Long written = measured.outputTokens();
        return read == null || written == null
                ? Translations.here("portal.measured.unreported")
                : Numbers.here().tokens(read + written);
    }

    private static String cost(Measured measured, @Nullable Price price) {
        Long read = measured.inputTokens();
        Long written = measured.outputTokens();
        return read == null || written == null || price == null
                ? Translations.here("portal.measured.unreported")
                : Numbers.here().cost(price.of(read, written));
    }

    private static Component fact(String value, String key) {
        var number = new Span(value);
        number.addClassNames("ve-stat-value", "ve-num");
        var fact = new Div(number, OfferDetail.caption(Translations.here(key)));
        fact.addClassName("ve-stat");
        return fact;
    }
}
