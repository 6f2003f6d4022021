package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.Isolation;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.MarketplaceSettings;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.PublishTerms;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Confirm;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.Translations;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What an admin can do with an agent: offer it, or take the offer back. */
final class AgentActions {

    private final Publishing publishing;
    private final Currency currency;

    AgentActions(Publishing publishing, MarketplaceSettings settings) {
        this.publishing = publishing;
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

    private void publish(AgentRef agent, String title, String purpose, BigDecimal input, BigDecimal output) {
        Draft draft = publishing.add(agent);
        ListingText first = draft.text();
        var text = new ListingText(
                title,
                purpose,
                first.description(),
                first.category(),
                first.tags(),
                first.skills(),
                first.languages(),
                first.icon(),
                first.screenshots(),
                input,
                output,
                first.perMonth(),
                new Isolation(Isolation.Kind.STATELESS, "Nothing is kept."));
        Draft saved = publishing.save(draft.listing(), draft.revision(), text);
        publishing.publish(saved.listing(), saved.revision(), PublishTerms.unmeasured("published from the list"));
        Toast.ok(Translations.here("marketplace.published", title.strip()));
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
