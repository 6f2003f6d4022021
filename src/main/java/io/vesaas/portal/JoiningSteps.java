package io.vesaas.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.team.VirtualEmployee.State;
import io.vesaas.team.VirtualEmployee.Step;
import java.util.Locale;

/** The steps of a hire: what is done, what happens now or has failed, what comes. */
final class JoiningSteps extends OrderedList {

    private enum Mark {
        DONE("ve-step-done", VeIcon.CHECK),
        NOW("ve-step-now", VeIcon.LOADER_CIRCLE),
        FAILED("ve-step-failed", VeIcon.TRIANGLE_ALERT),
        TO_DO("ve-step-todo", VeIcon.CIRCLE);

        private final String cssClass;
        private final VeIcon icon;

        Mark(String cssClass, VeIcon icon) {
            this.cssClass = cssClass;
            this.icon = icon;
        }

        /** Its end in the keys of the translations. */
        String key() {
            return "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final VirtualEmployee ve;

    JoiningSteps(VirtualEmployee ve) {
        this.ve = ve;
        addClassName("ve-steps");
        for (Step step : Step.values()) {
            add(line(step, mark(step)));
        }
    }

    private Mark mark(Step step) {
        int ahead = step.ordinal() - ve.step().ordinal();
        if (ahead <= 0) {
            return Mark.DONE;
        }
        if (ahead > 1) {
            return Mark.TO_DO;
        }
        return ve.state() == State.FAILED ? Mark.FAILED : Mark.NOW;
    }

    private ListItem line(Step step, Mark mark) {
        var sign = new Div(mark.icon.create());
        sign.addClassName("ve-step-mark");
        String key = "portal.step." + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var title = new Span(getTranslation(key + (mark == Mark.DONE ? ".title-done" : ".title")));
        title.addClassName("ve-strong");
        var words = new Div(title);
        words.addClassNames("ve-stack-0", "ve-grow");
        if (mark == Mark.FAILED) {
            words.add(caption(Failure.sentence(ve)));
        } else if (mark != Mark.TO_DO) {
            words.add(caption(getTranslation(key + mark.key(), ve.listingVersion())));
        }
        var line = new ListItem(sign, words);
        line.addClassNames("ve-step", mark.cssClass);
        if (mark == Mark.NOW) {
            var now = new Span(getTranslation("portal.step.now"));
            now.addClassName("ve-caption");
            line.add(now);
            line.getElement().setAttribute("aria-current", "step");
        }
        return line;
    }

    private static Span caption(String text) {
        var caption = new Span(text);
        caption.addClassName("ve-caption");
        return caption;
    }
}
