package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.vesaas.marketplace.Categories;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Preflight;
import io.vesaas.shared.Acting;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.Reviews;
import io.vesaas.team.Team;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One offer: what it does, what it costs, what others say, and the way to hire it. */
@Route("marketplace/:listing")
@RolesAllowed("MEMBER")
class ListingView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_REVIEWS = 200;

    private final Marketplace marketplace;
    private final Categories categories;
    private final Preflight preflight;
    private final Team team;
    private final Reviews reviews;
    private final LiveFeed feed;

    private String title = "";
    private @Nullable OfferVisit shown;
    private Component content = new Div();

    ListingView(
            Marketplace marketplace,
            Categories categories,
            Preflight preflight,
            Team team,
            Reviews reviews,
            LiveFeed feed) {
        this.marketplace = marketplace;
        this.categories = categories;
        this.preflight = preflight;
        this.team = team;
        this.reviews = reviews;
        this.feed = feed;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListingId id = ListingId.parse(event.getRouteParameters().get("listing").orElse(""));
        title = marketplace.get(id).title();
        Locale locale = getLocale();
        removeAll();
        add(
                back(),
                new LiveContent<>(
                        feed,
                        List.of(Marketplace.TOPIC, Team.topic(Acting.customer())),
                        () -> Skeleton.rows(3),
                        () -> load(id, locale),
                        this::show));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private OfferVisit load(ListingId id, Locale locale) {
        Offer offer = marketplace.get(id);
        String category = Optional.ofNullable(offer.text().category())
                .flatMap(categories::find)
                .map(found -> found.name(locale))
                .orElse(null);
        return new OfferVisit(
                offer,
                marketplace.state(id),
                marketplace.standing(id),
                category,
                Optional.ofNullable(offer.preflight())
                        .flatMap(preflight::findMeasured)
                        .orElse(null),
                reviews.of(id, MOST_REVIEWS),
                reviews.findOwn(id).orElse(null),
                reviews.mayReview(id),
                marketplace.versions(id),
                team.findAll().stream().filter(ve -> ve.listing().equals(id)).toList(),
                team.evidence());
    }

    /** News of other offers change nothing here, so what somebody has opened or entered stays. */
    private Component show(OfferVisit visit) {
        if (!visit.equals(shown)) {
            shown = visit;
            content = new ListingContent(visit, marketplace, team, reviews, feed).create();
        }
        return content;
    }

    private Component back() {
        var back = new Anchor("marketplace");
        back.add(VeIcon.CHEVRON_LEFT.create(), new Span(getTranslation("portal.listing.back")));
        back.addClassName("ve-back");
        return back;
    }
}
