package io.vesaas.billing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;

/** A month without a single answer. */
class NothingSpent extends Div {

    NothingSpent() {
        add(EmptyState.withIcon(
                VeIcon.RECEIPT,
                Tone.NEUTRAL,
                getTranslation("billing.empty.title"),
                getTranslation("billing.empty.text"),
                new Anchor("team", getTranslation("billing.empty.action"))));
    }
}
