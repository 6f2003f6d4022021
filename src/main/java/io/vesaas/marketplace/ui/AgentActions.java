package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.vesaas.marketplace.AgentAlreadyListed;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.ListingState;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.ui.Translations;

/** What an admin can do with an agent: begin its listing, or go on with it. */
final class AgentActions {

    private final Publishing publishing;

    AgentActions(Publishing publishing) {
        this.publishing = publishing;
    }

    /** The one thing that makes sense for this entry. */
    Component button(AgentEntry entry) {
        ListingOverview listing = entry.listing();
        return listing == null ? add(entry) : edit(listing, entry.title());
    }

    private Button add(AgentEntry entry) {
        var add = new Button(Translations.here("marketplace.agents.add"), click -> begin(entry.ref()));
        add.setAriaLabel(Translations.here("marketplace.agents.add.named", entry.title()));
        return add;
    }

    private static Component edit(ListingOverview listing, String title) {
        boolean draft = listing.state() == ListingState.DRAFT;
        var edit = new Button(
                Translations.here(draft ? "marketplace.agents.continue" : "marketplace.agents.edit"),
                click -> open(listing.id()));
        edit.setAriaLabel(Translations.here(
                draft ? "marketplace.agents.continue.named" : "marketplace.agents.edit.named", title));
        if (!draft) {
            edit.addThemeVariants(ButtonVariant.TERTIARY);
        }
        return edit;
    }

    /** Somebody else may have been faster: then the listing that is there is opened. */
    private void begin(AgentRef agent) {
        ListingId listing;
        try {
            listing = publishing.add(agent).listing();
        } catch (AgentAlreadyListed taken) {
            listing = publishing.find(agent).orElseThrow(() -> taken).id();
        }
        open(listing);
    }

    /** The page stands in a module above this one, so it is named by its address. */
    private static void open(ListingId listing) {
        UI.getCurrent().navigate("admin/marketplace/" + listing);
    }
}
