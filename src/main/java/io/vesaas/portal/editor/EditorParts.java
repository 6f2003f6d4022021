package io.vesaas.portal.editor;

import io.vesaas.marketplace.Categories;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.DriftGuard;
import io.vesaas.marketplace.FirstText;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.MarketplaceSettings;
import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.OfferSearch;
import io.vesaas.marketplace.Preflight;
import io.vesaas.marketplace.PreflightReport;
import io.vesaas.marketplace.PriceOf;
import io.vesaas.marketplace.Publishing;
import io.vesaas.marketplace.Skill;
import io.vesaas.marketplace.ui.DriftNotice;
import io.vesaas.marketplace.ui.OfferTile;
import io.vesaas.marketplace.ui.PreflightCard;
import io.vesaas.portal.OfferDetail;
import io.vesaas.portal.OfferSheet;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.Translations;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the editor asks of the platform. */
@Component
class EditorParts {

    private final Publishing publishing;
    private final Categories categories;
    private final AgentCatalog agents;
    private final OfferSearch offers;
    private final Preflight preflights;
    private final DriftGuard drifts;
    private final LiveFeed feed;
    private final Media media;
    private final Clock clock;
    private final Currency currency;

    EditorParts(
            Publishing publishing,
            Categories categories,
            AgentCatalog agents,
            OfferSearch offers,
            Preflight preflights,
            DriftGuard drifts,
            LiveFeed feed,
            Media media,
            Clock clock,
            MarketplaceSettings settings) {
        this.publishing = publishing;
        this.categories = categories;
        this.agents = agents;
        this.offers = offers;
        this.preflights = preflights;
        this.drifts = drifts;
        this.feed = feed;
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
        Optional<PreflightReport> preflight = findPreflight(overview.agent());
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
                preflight.isPresent(),
                preflight.map(PreflightReport::measured).orElse(null),
                true));
    }

    /** What other offers are tagged with that begins so, the most frequent first. */
    List<String> suggestTags(String beginning) {
        return offers.suggestTags(beginning);
    }

    /** The preflight of the agent, as a card. @param requests the examples to try it with */
    PreflightCard preflightCard(AgentRef agent, Supplier<List<String>> requests) {
        return new PreflightCard(preflights, feed, agent, requests);
    }

    /** What has changed of the agent since it was approved, with the way to accept it. */
    Optional<DriftNotice> findDrift(ListingId listing) {
        return drifts.find(listing).map(drift -> new DriftNotice(drift, drifts));
    }
}
