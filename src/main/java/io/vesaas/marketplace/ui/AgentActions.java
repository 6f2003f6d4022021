package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Confirm;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.Translations;
import org.jspecify.annotations.Nullable;

/** What an admin can do with an agent: offer it, or take the offer back. */
final class AgentActions {

    private final Publishing publishing;

    AgentActions(Publishing publishing) {
        this.publishing = publishing;
    }

    /** The one button that makes sense for this entry. */
    Component button(AgentEntry entry) {
        Offer offer = entry.offer();
        if (offer != null) {
            var retire = new Button(Translations.here("marketplace.agents.retire"), click -> askToRetire(offer));
            retire.addThemeVariants(ButtonVariant.TERTIARY);
            retire.setAriaLabel(Translations.here("marketplace.agents.retire.named", offer.title()));
            return retire;
        }
        return add(entry, entry.agent());
    }

    private Button add(AgentEntry entry, @Nullable Agent agent) {
        var add = new Button(Translations.here("marketplace.agents.add"));
        if (agent != null && entry.ready()) {
            add.addClickListener(click -> add(agent.ref()));
        } else {
            add.setEnabled(false);
            add.setTooltipText(Translations.here(
                    "marketplace.agents.add.not-ready",
                    Translations.here(entry.status().wordKey())));
        }
        return add;
    }

    /** Begins a draft and goes on where it is written. */
    private void add(AgentRef agent) {
        try {
            Draft draft = publishing.add(agent);
            UI.getCurrent().navigate("admin/marketplace/" + draft.listing());
        } catch (Problem problem) {
            Toast.error(Problems.sentence(problem));
        }
    }

    private void askToRetire(Offer offer) {
        Confirm.danger(
                Translations.here("marketplace.retire.question", offer.title()),
                Translations.here("marketplace.retire.text"),
                Translations.here("marketplace.agents.retire"),
                Translations.here("marketplace.retire.keep"),
                () -> retire(offer));
    }

    private void retire(Offer offer) {
        try {
            publishing.remove(offer.id());
            Toast.ok(Translations.here("marketplace.retired", offer.title()));
        } catch (Problem problem) {
            Toast.error(Problems.sentence(problem));
        }
    }
}
