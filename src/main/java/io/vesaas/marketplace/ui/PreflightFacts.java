package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Measured;
import io.vesaas.marketplace.PreflightReport;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Times;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a preflight measured, who ran it and when. */
final class PreflightFacts extends Div {

    private static final double MILLIS = 1000;

    PreflightFacts(PreflightReport report) {
        addClassName("ve-inset");
        Measured measured = report.measured();
        if (measured != null) {
            add(
                    fact("marketplace.preflight.first-word", seconds(measured.firstWord())),
                    fact("marketplace.preflight.full-answer", seconds(measured.fullAnswer())),
                    fact("marketplace.preflight.input", tokens(measured.inputTokens())),
                    fact("marketplace.preflight.output", tokens(measured.outputTokens())));
        }
        var when = Times.here();
        var note = new Span(getTranslation(
                measured == null ? "marketplace.preflight.by" : "marketplace.preflight.medians",
                when.day(report.endedAt()),
                when.time(report.endedAt()),
                report.by(),
                measured == null ? 0 : measured.samples()));
        note.addClassName("ve-caption");
        add(note);
    }

    private Component fact(String key, String value) {
        var label = new Span(getTranslation(key));
        label.addClassNames("ve-caption", "ve-grow");
        var number = new Span(value);
        number.addClassNames("ve-num", "ve-strong", "ve-small");
        var fact = new Div(label, number);
        fact.addClassName("ve-between");
        return fact;
    }

    private String seconds(Duration time) {
        return getTranslation("marketplace.preflight.seconds", time.toMillis() / MILLIS);
    }

    private String tokens(@Nullable Long count) {
        return count == null
                ? getTranslation("marketplace.preflight.unreported")
                : Numbers.here().tokens(count);
    }
}
