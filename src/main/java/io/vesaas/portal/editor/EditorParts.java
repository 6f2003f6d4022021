package io.vesaas.portal.editor;

import io.vesaas.marketplace.Categories;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.FirstText;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.MarketplaceSettings;
import io.vesaas.marketplace.PriceOf;
import io.vesaas.marketplace.Publishing;
import io.vesaas.marketplace.Skill;
import io.vesaas.marketplace.ui.OfferTile;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the editor asks of the platform. */
@Component
class EditorParts {

    private final Publishing publishing;
    private final Categories categories;
    private final AgentCatalog agents;
    private final Currency currency;

    EditorParts(Publishing publishing, Categories categories, AgentCatalog agents, MarketplaceSettings settings) {
        this.publishing = publishing;
        this.categories = categories;
        this.agents = agents;
        this.currency = settings.currency();
    }

    Publishing publishing() {
        return publishing;
    }

    Categories categories() {
        return categories;
    }

    AgentCatalog agents() {
        return agents;
    }

    Currency currency() {
        return currency;
    }

    /** Puts changes into words of the reader. */
    ChangeWords words() {
        return new ChangeWords(categories.findAll(), currency);
    }

    /** What the agent itself says it can do. */
    List<Skill> skillsOf(AgentRef ref) {
        return agents.find(ref).map(FirstText::skills).orElse(List.of());
    }

    /** The card that customers would see. */
    OfferTile card(Draft draft, ListingText text) {
        return OfferTile.preview(
                draft.listing(),
                text.title(),
                text.purpose(),
                PriceOf.find(text, currency).orElse(null),
                text.skills().stream().map(Skill::name).toList());
    }

    /** What listings are tagged with, for suggestions. */
    List<String> knownTags() {
        return publishing.findAll().stream()
                .map(ListingOverview::text)
                .flatMap(text -> text.tags().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
