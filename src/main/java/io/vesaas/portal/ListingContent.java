package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.vesaas.marketplace.Favourites;
import io.vesaas.marketplace.ListingState;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.Addresses;
import io.vesaas.shared.ui.CopyButton;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.Reviews;
import io.vesaas.team.Team;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.team.VirtualEmployee.State;
import org.jspecify.annotations.Nullable;

/** Joins what an offer says with what can be done about it by the member who looks. */
final class ListingContent implements HireBox.Actions {

    private final OfferVisit visit;
    private final Marketplace marketplace;
    private final Team team;
    private final Reviews reviews;
    private final Favourites favourites;
    private final LiveFeed feed;

    ListingContent(
            OfferVisit visit,
            Marketplace marketplace,
            Team team,
            Reviews reviews,
            Favourites favourites,
            LiveFeed feed) {
        this.visit = visit;
        this.marketplace = marketplace;
        this.team = team;
        this.reviews = reviews;
        this.favourites = favourites;
        this.feed = feed;
    }

    Component create() {
        Offer offer = visit.offer();
        var detail =
                new OfferDetail(OfferSheet.of(offer, visit.standing(), visit.category(), visit.measured()), examples());
        if (!offer.forHire()) {
            detail.addToHero(banner());
        }
        detail.addToHero(actions());
        detail.addToPrice(new HireBox(visit, this));
        detail.addToSide(new SecurityCard(
                visit.hired().stream().filter(ve -> ve.state() == State.ACTIVE).toList(), visit.evidence()));
        detail.addToMain(
                new GoodToKnow(),
                new VersionHistory(
                        visit.versions(), visit.hired(), (from, to) -> marketplace.changes(offer.id(), from, to)));
        detail.addToMain(new ReviewsSection(visit, reviews), new SimilarOffers(visit.similar()));
        return detail;
    }

    @Override
    public void hire() {
        if (!visit.member()) {
            UI.getCurrent().getPage().setLocation("hire/" + visit.offer().id());
            return;
        }
        new HireDialog(visit.offer(), team, feed).open();
    }

    @Override
    public void chat(VirtualEmployee ve) {
        UI.getCurrent().navigate("chat/with/" + ve.id());
    }

    @Override
    public void showNewVersion(VirtualEmployee ve) {
        new NewVersionDialog(ve, marketplace, team).open();
    }

    /** An example is tried with whom one has hired; before that, hiring is the way to try it. */
    private SkillLines.@Nullable Try examples() {
        return visit.atWork()
                .map(ve -> new SkillLines.Try(
                        Translations.here("portal.listing.ask", ve.name()), example -> ask(ve, example)))
                .orElseGet(() -> visit.offer().forHire() && visit.hired().isEmpty()
                        ? new SkillLines.Try(Translations.here("portal.listing.hire-to-ask"), _ -> hire())
                        : null);
    }

    private static void ask(VirtualEmployee ve, String example) {
        UI.getCurrent().navigate("chat/with/" + ve.id(), QueryParameters.of("say", example));
    }

    private Component actions() {
        String path = "/marketplace/" + visit.offer().id();
        var share = new CopyButton(() -> Addresses.absolute(path));
        share.setText(Translations.here("portal.listing.share"));
        share.setAriaLabel(Translations.here("portal.listing.share"));
        var compare = new Anchor("compare?with=" + visit.offer().id());
        compare.add(VeIcon.LIST_CHECKS.create(), new Span(Translations.here("portal.listing.compare")));
        compare.addClassName("ve-quiet-link");
        var actions = new Div(share);
        if (visit.member()) {
            actions.add(new FavouriteButton(visit.offer().id(), visit.favourite(), favourites), compare);
        }
        actions.addClassNames("ve-actions", "ve-hero-actions");
        return actions;
    }

    private Component banner() {
        boolean paused = visit.state() == ListingState.PAUSED;
        var text = new Span(Translations.here(paused ? "portal.listing.paused" : "portal.listing.retired"));
        var banner = new Div((paused ? VeIcon.CIRCLE_PAUSE : VeIcon.INFO).create(), text);
        banner.addClassNames("ve-banner", Tone.WARN.cssClass());
        return banner;
    }
}
