package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Drift;
import io.vesaas.marketplace.DriftGuard;
import io.vesaas.runtime.AgentDefinition.Difference;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Confirm;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.util.Locale;

/** Says that an agent is not what was approved, shows the difference, and lets an admin accept it. */
public final class DriftNotice extends Div {

    private final Drift drift;
    private final DriftGuard guard;

    public DriftNotice(Drift drift, DriftGuard guard) {
        this.drift = drift;
        this.guard = guard;
        var words = new Span(getTranslation(
                "marketplace.drift.title",
                Times.here().day(drift.since()) + ", " + Times.here().time(drift.since())));
        words.addClassName("ve-strong");
        var text = new Span(getTranslation("marketplace.drift.text"));
        text.addClassName("ve-small");
        var lines = new Div(words, text);
        lines.addClassNames("ve-stack-0", "ve-grow");
        var head = new Div(VeIcon.CIRCLE_ALERT.create(), lines);
        head.addClassName("ve-drift-head");
        addClassNames("ve-drift", Tone.WARN.cssClass());
        add(head);
        drift.differences().forEach(difference -> add(part(difference)));
        var approve = new Button(getTranslation("marketplace.drift.approve"), click -> ask());
        var foot = new Div(approve);
        foot.addClassName("ve-actions");
        add(foot);
    }

    private Component part(Difference difference) {
        var name = getTranslation("marketplace.drift.part."
                + difference.part().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var changed = ChangedLines.of(difference.before(), difference.after());
        var texts = new Div(
                side("marketplace.drift.before", changed.before()), side("marketplace.drift.after", changed.after()));
        texts.addClassName("ve-drift-sides");
        var details = new Details(name, texts);
        details.setOpened(true);
        return details;
    }

    private Component side(String key, String text) {
        var label = new Span(getTranslation(key));
        label.addClassName("ve-caption");
        var code = new Pre(text.isEmpty() ? getTranslation("marketplace.drift.nothing") : text);
        code.addClassName("ve-drift-text");
        code.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", getTranslation(key));
        var side = new Div(label, code);
        side.addClassNames("ve-stack-1", "ve-min0");
        return side;
    }

    private void ask() {
        Confirm.ask(
                getTranslation("marketplace.drift.question"),
                getTranslation("marketplace.drift.consequence"),
                getTranslation("marketplace.drift.approve"),
                getTranslation("marketplace.drift.keep"),
                this::approve);
    }

    private void approve() {
        try {
            guard.approve(drift.listing(), drift.fingerprint());
            Toast.ok(getTranslation("marketplace.drift.approved"));
        } catch (Problem problem) {
            Toast.error(Problems.sentence(problem));
        }
    }
}
