package io.vesaas.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.vesaas.shared.Money;
import java.math.RoundingMode;
import java.util.Optional;

/** Money used of a limit: the amounts in words above a bar that warns from 80 % on and is red at 100 %. */
public class Meter extends Div {

    private static final double WARN_FROM = 0.8;

    /** @param label names the bar for screen readers, such as {@code Mira's budget in November} */
    public Meter(String label, Money used, Money limit) {
        double share = share(used, limit);
        var amount = new Span(Numbers.here().money(used));
        amount.addClassNames("ve-strong", "ve-num");
        var of = new Span(Translations.here("shared.of-limit", Numbers.here().limit(limit)));
        of.addClassNames("ve-soft", "ve-num");
        var text = new Div(amount, of);
        text.addClassName("ve-meter-text");

        addClassName("ve-meter");
        add(text, bar(label, share));
    }

    /** The bar alone, filled to the share (0 to 1, more is shown as full). */
    public static ProgressBar bar(String label, double share) {
        var bar = new ProgressBar(0, 1, Math.clamp(share, 0, 1));
        bar.getElement().setAttribute("aria-label", label);
        tone(share).ifPresent(tone -> bar.addClassName(tone.cssClass()));
        return bar;
    }

    static Optional<Tone> tone(double share) {
        if (share >= 1) {
            return Optional.of(Tone.DANGER);
        }
        return share >= WARN_FROM ? Optional.of(Tone.WARN) : Optional.empty();
    }

    static double share(Money used, Money limit) {
        if (limit.amount().signum() <= 0) {
            return used.amount().signum() > 0 ? 1 : 0;
        }
        return used.amount().divide(limit.amount(), 4, RoundingMode.DOWN).doubleValue();
    }
}
