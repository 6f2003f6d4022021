package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.runtime.ClusterContact;
import io.vesaas.shared.ui.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether what the page shows of agents is fresh; if not, as of when it is and why. */
class ContactPill extends Div {

    private final Span text = new Span();
    private final Div pill = new Div();
    private final Div note = new Div();

    ContactPill() {
        var dot = new Span();
        dot.addClassName("ve-live");
        pill.add(dot, text);
        pill.addClassNames("ve-fact", "ve-pill");
        note.addClassNames("ve-contact-note", "ve-soft");
        addClassName("ve-contact");
        getElement().setAttribute("role", "status");
        add(pill, note);
        show(new ClusterContact(null, null, null), 0);
    }

    /** @param agents how many are known */
    final void show(ClusterContact contact, long agents) {
        Instant since = contact.awaySince();
        pill.setClassName("ve-ok-text", since == null && contact.heardAt() != null);
        pill.setClassName("ve-warn-text", since != null);
        pill.setClassName("ve-away", since != null);
        note.setVisible(since != null);
        if (since != null) {
            text.setText(getTranslation("marketplace.agents.away", moment(since)));
            note.setText(asOf(contact.heardAt()) + " " + contact.reason());
        } else if (contact.heardAt() == null) {
            text.setText(getTranslation("marketplace.agents.connecting"));
        } else {
            text.setText(getTranslation("marketplace.agents.connected", agents));
        }
    }

    private String asOf(@Nullable Instant heardAt) {
        return heardAt == null
                ? getTranslation("marketplace.agents.never-heard")
                : getTranslation("marketplace.agents.as-of", moment(heardAt));
    }

    /** The time of day, with the day before it when that was not today. */
    private static String moment(Instant instant) {
        Times times = Times.here();
        String time = times.time(instant);
        String when = times.when(instant);
        return when.equals(time) ? time : when + " " + time;
    }
}
