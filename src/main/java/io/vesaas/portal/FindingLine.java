package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.runtime.Finding;
import io.vesaas.runtime.Finding.Check;
import io.vesaas.runtime.Finding.Outcome;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.util.Locale;

/** One finding of the route doctor: what was tried, what came back, and what to do about it. */
final class FindingLine extends ListItem {

    FindingLine(Finding finding) {
        var title = new Span(getTranslation("portal.routes.check." + word(finding.check())));
        title.addClassName("ve-strong");
        var time = new Span(Times.here().time(finding.at()));
        time.addClassNames("ve-caption", "ve-num");
        var head = new Div(title, time);
        head.addClassName("ve-between");
        var words = new Div(
                head,
                fact("portal.routes.finding.sent", finding.sent()),
                fact("portal.routes.finding.expected", finding.expected()),
                fact("portal.routes.finding.received", finding.received()));
        words.addClassNames("ve-stack-1", "ve-grow");
        if (!finding.passed()) {
            var advice = new Paragraph(getTranslation(advice(finding)));
            advice.addClassName("ve-small");
            words.add(advice);
        }
        add(mark(finding.outcome()), words);
        addClassNames("ve-item", "ve-top");
    }

    private Component mark(Outcome outcome) {
        var mark = switch (outcome) {
            case PASSED -> sign(VeIcon.CHECK, Tone.OK);
            case FAILED -> sign(VeIcon.TRIANGLE_ALERT, Tone.DANGER);
            case UNCLEAR -> sign(VeIcon.CIRCLE_ALERT, Tone.WARN);
        };
        var word = new Span(getTranslation("portal.routes.outcome." + word(outcome)));
        word.addClassName("ve-unseen");
        mark.add(word);
        return mark;
    }

    private static Div sign(VeIcon icon, Tone tone) {
        var mark = new Div(icon.create());
        mark.addClassNames("ve-tile-icon", tone.cssClass());
        return mark;
    }

    private Component fact(String key, String value) {
        var label = new Span(getTranslation(key));
        label.addClassNames("ve-caption", "ve-finding-label");
        var text = new Span(value);
        text.addClassNames("ve-mono", "ve-small", "ve-break");
        var fact = new Div(label, text);
        fact.addClassName("ve-finding-fact");
        return fact;
    }

    private static String advice(Finding finding) {
        String key = "portal.routes.advice.";
        if (finding.check() == Check.RIGHT_TOKEN) {
            return key + (finding.outcome() == Outcome.FAILED ? "right-token" : "right-token-unclear");
        }
        if (finding.outcome() == Outcome.UNCLEAR) {
            return key + "unclear";
        }
        return switch (finding.check()) {
            case NO_TOKEN, FORGED_TOKEN, EXPIRED_TOKEN -> key + "token";
            case BURST -> key + "burst";
            case LIMIT -> key + "limit";
            case REMOVED -> key + "removed";
            default -> key + "path";
        };
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
