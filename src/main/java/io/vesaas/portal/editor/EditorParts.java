package io.vesaas.portal.editor;

import io.vesaas.marketplace.Categories;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.FirstText;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.MarketplaceSettings;
import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.Preflight;
import io.vesaas.marketplace.PreflightReport;
import io.vesaas.marketplace.PriceOf;
import io.vesaas.marketplace.Publishing;
import io.vesaas.marketplace.Skill;
import io.vesaas.marketplace.ui.OfferTile;
import io.vesaas.portal.OfferDetail;
import io.vesaas.portal.OfferSheet;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.ui.Translations;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the editor asks of the platform. */
@Component
class EditorParts {

    private final Publishing publishing;
    private final Categories categories;
    private final AgentCatalog agents;
    private final Preflight preflights;
    private final Media media;
    private final Clock clock;
    private final Currency currency;

    EditorParts(
            Publishing publishing,
            Categories categories,
            AgentCatalog agents,
            Preflight preflights,
            Media media,
            Clock clock,
            MarketplaceSettings settings) {
        this.publishing = publishing;
        this.categories = categories;
        this.agents = agents;
        this.preflights = preflights;
        this.media = media;
        this.clock = clock;
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

    Media media() {
        return media;
    }

    Clock clock() {
        return clock;
    }

    /** The latest preflight of the agent, if it was of the agent as it is now. */
    Optional<PreflightReport> findPreflight(AgentRef agent) {
        return preflights.findLatest(agent).filter(preflights::isCurrent);
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
                draft.listing(), text, PriceOf.find(text, currency).orElse(null));
    }

    /** The page that customers would see. */
    OfferDetail page(ListingOverview overview, ListingText text, int version) {
        String category = text.category() == null
                ? null
                : categories
                        .find(text.category())
                        .map(known -> known.name(Translations.hereLocale()))
                        .orElse(null);
        return OfferDetail.preview(new OfferSheet(
                overview.id(),
                version,
                text,
                PriceOf.find(text, currency).orElse(null),
                category,
                overview.standing(),
                findPreflight(overview.agent()).isPresent(),
                true));
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
