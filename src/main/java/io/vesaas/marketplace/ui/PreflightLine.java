package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.PreflightCheck;
import io.vesaas.marketplace.PreflightCheck.Evidence;
import io.vesaas.marketplace.PreflightCheck.Outcome;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.util.Locale;

/** One check of a preflight: what, what was seen, how it went. */
final class PreflightLine extends ListItem {

    PreflightLine(PreflightCheck check) {
        Outcome outcome = check.outcome();
        var name = new Span(getTranslation("marketplace.preflight.check." + word(check.kind())));
        var words = new Div(name);
        words.addClassNames("ve-stack-0", "ve-grow", "ve-min0");
        if (!check.evidence().equals(Evidence.NONE)) {
            var seen = new Span(getTranslation(
                    "marketplace.preflight.evidence." + check.evidence().code(),
                    check.evidence().arguments().toArray()));
            seen.addClassNames("ve-caption", "ve-break");
            words.add(seen);
        }
        var result = new Span(getTranslation("marketplace.preflight.outcome." + word(outcome)));
        result.addClassNames("ve-caption", "ve-preflight-outcome");
        var icon = icon(outcome).create();
        icon.addClassName(tone(outcome).cssClass());
        addClassNames("ve-check", "ve-top", "ve-preflight-line");
        setClassName("ve-spin", outcome == Outcome.RUNNING);
        add(icon, words, result);
    }

    private static VeIcon icon(Outcome outcome) {
        return switch (outcome) {
            case WAITING -> VeIcon.CIRCLE;
            case RUNNING -> VeIcon.LOADER_CIRCLE;
            case PASSED -> VeIcon.CHECK;
            case NOT_SUPPORTED, NOT_SEEN -> VeIcon.CIRCLE_DASHED;
            case FAILED -> VeIcon.TRIANGLE_ALERT;
            case NOT_TRIED -> VeIcon.CIRCLE_SLASH;
        };
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case RUNNING -> Tone.ACCENT;
            case PASSED -> Tone.OK;
            case FAILED -> Tone.DANGER;
            case WAITING, NOT_SUPPORTED, NOT_SEEN, NOT_TRIED -> Tone.NEUTRAL;
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
