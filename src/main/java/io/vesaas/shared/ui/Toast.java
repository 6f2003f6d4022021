package io.vesaas.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.time.Duration;

/** A short message at the lower edge that goes by itself; an error stays until it is closed. */
public final class Toast {

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(8);

    private Toast() {}

    /** It worked. */
    public static Notification ok(String text) {
        return show(text, VeIcon.CIRCLE_CHECK, Tone.OK, SHORT);
    }

    /** It worked, but there is something to know. */
    public static Notification warn(String text) {
        return show(text, VeIcon.TRIANGLE_ALERT, Tone.WARN, LONG);
    }

    /** It didn't work. */
    public static Notification error(String text) {
        return show(text, VeIcon.TRIANGLE_ALERT, Tone.DANGER, Duration.ZERO);
    }

    /** Shows a message for the given time; zero shows it until it is closed. */
    public static Notification show(String text, VeIcon icon, Tone tone, Duration time) {
        var notification = new Notification();
        var sign = icon.create();
        sign.addClassName(tone.cssClass() + "-text");
        var words = new Span(text);
        words.addClassName("ve-grow");
        var close = new Button(VeIcon.X.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel(Translations.here("shared.close"));
        close.setTooltipText(Translations.here("shared.close"));
        var notice = new Div(sign, words, close);
        notice.addClassName("ve-notice");

        notification.add(notice);
        notification.setPosition(Position.BOTTOM_END);
        notification.setDuration(Math.toIntExact(time.toMillis()));
        notification.setAssertive(tone == Tone.DANGER);
        notification.open();
        return notification;
    }
}
