package io.vesaas.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.RouteEvidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says in a line how private a route was found, and in a popover what that means. */
final class RouteSeal extends Div {

    /** @param evidence null when the route was not examined yet */
    RouteSeal(String name, @Nullable RouteEvidence evidence) {
        addClassName("ve-seal");
        if (evidence == null) {
            say(VeIcon.CIRCLE_DASHED, Tone.NEUTRAL, getTranslation("portal.seal.unknown"), "unknown", name);
            return;
        }
        switch (evidence.verdict()) {
            case SECURED ->
                say(
                        VeIcon.SHIELD_CHECK,
                        Tone.OK,
                        getTranslation("portal.seal.secured", ago(evidence.examinedAt())),
                        "secured",
                        name);
            case NOT_SECURED ->
                say(
                        VeIcon.TRIANGLE_ALERT,
                        Tone.DANGER,
                        getTranslation("portal.seal.not-secured", ago(evidence.examinedAt())),
                        "not-secured",
                        name);
            case NOT_VERIFIED -> say(VeIcon.CIRCLE_ALERT, Tone.NEUTRAL, lately(evidence), "not-verified", name);
        }
    }

    private String lately(RouteEvidence evidence) {
        return evidence.securedAt() == null
                ? getTranslation("portal.seal.unknown")
                : getTranslation("portal.seal.not-verified", ago(evidence.securedAt()));
    }

    private void say(VeIcon icon, Tone tone, String line, String meaning, String name) {
        var sign = icon.create();
        sign.setClassName(tone.cssClass() + "-text", tone != Tone.NEUTRAL);
        var button = new Button(line, sign);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var title = new Span(getTranslation("portal.seal." + meaning + ".title"));
        title.addClassName("ve-strong");
        var words = new Div(title, new Paragraph(getTranslation("portal.seal." + meaning + ".text", name)));
        words.addClassName("ve-pop");
        var popover = new Popover(words);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setWidth("320px");
        popover.setAriaLabel(title.getText());
        add(button, popover);
    }

    private static String ago(Instant then) {
        return Times.here().ago(then);
    }
}
