package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.vesaas.marketplace.Favourites;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
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
import org.jspecify.annotations.Nullable;

/** One offer: what it does, what it costs, what others say, and the way to hire it. */
@Route("marketplace/:listing")
@RolesAllowed("MEMBER")
class ListingView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final OfferVisits visits;
    private final Marketplace marketplace;
    private final Favourites favourites;
    private final Team team;
    private final Reviews reviews;
    private final LiveFeed feed;

    private String title = "";
    private @Nullable OfferVisit shown;
    private Component content = new Div();

    ListingView(
            OfferVisits visits,
            Marketplace marketplace,
            Favourites favourites,
            Team team,
            Reviews reviews,
            LiveFeed feed) {
        this.visits = visits;
        this.marketplace = marketplace;
        this.favourites = favourites;
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
                        () -> visits.load(id, locale),
                        this::show));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** News of other offers change nothing here, so what somebody has opened or entered stays. */
    private Component show(OfferVisit visit) {
        if (!visit.equals(shown)) {
            shown = visit;
            content = new ListingContent(visit, marketplace, team, reviews, favourites, feed).create();
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
