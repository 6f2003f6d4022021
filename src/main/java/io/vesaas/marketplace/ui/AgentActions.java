package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.MarketplaceSettings;
import io.vesaas.marketplace.NewListing;
import io.vesaas.marketplace.Offer;
import io.vesaas.runtime.Agent;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Confirm;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.Translations;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What an admin can do with an agent: offer it, or take the offer back. */
final class AgentActions {

    private final Marketplace marketplace;
    private final Currency currency;

    AgentActions(Marketplace marketplace, MarketplaceSettings settings) {
        this.marketplace = marketplace;
        this.currency = settings.currency();
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
            add.addClickListener(click -> new PublishDialog(agent, currency, this::publish).open());
        } else {
            add.setEnabled(false);
            add.setTooltipText(Translations.here(
                    "marketplace.agents.add.not-ready",
                    Translations.here(entry.status().wordKey())));
        }
        return add;
    }

    private void publish(NewListing listing) {
        marketplace.publish(listing);
        Toast.ok(Translations.here("marketplace.published", listing.title().strip()));
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
            marketplace.retire(offer.id());
            Toast.ok(Translations.here("marketplace.retired", offer.title()));
        } catch (Problem problem) {
            Toast.error(Problems.sentence(problem));
        }
    }
}
