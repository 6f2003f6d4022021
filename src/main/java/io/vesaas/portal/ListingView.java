package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.AiTag;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.Team;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One offer: what it does, what it costs, and the way to hire it. */
@Route("marketplace/:listing")
@RolesAllowed("MEMBER")
class ListingView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final Marketplace marketplace;
    private final Team team;
    private final LiveFeed feed;

    private String title = "";

    ListingView(Marketplace marketplace, Team team, LiveFeed feed) {
        this.marketplace = marketplace;
        this.team = team;
        this.feed = feed;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListingId id = ListingId.parse(event.getRouteParameters().get("listing").orElse(""));
        title = marketplace.get(id).title();
        removeAll();
        add(
                back(),
                new LiveContent<>(
                        feed,
                        List.of(Marketplace.TOPIC),
                        () -> Skeleton.rows(3),
                        () -> marketplace.get(id),
                        this::show));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Component back() {
        var back = new Anchor("marketplace");
        back.add(VeIcon.CHEVRON_LEFT.create(), new Span(getTranslation("portal.listing.back")));
        back.addClassName("ve-back");
        return back;
    }

    private Component show(Offer offer) {
        var side = new Div(new PriceBox(offer, () -> new HireDialog(offer, team, feed).open()));
        side.addClassName("ve-agent-side");
        var main = new Div(new SkillLines(offer.skills()), goodToKnow());
        main.addClassName("ve-agent-main");
        var page = new Div(hero(offer), side, main);
        page.addClassName("ve-agent");
        return page;
    }

    private Component hero(Offer offer) {
        var name = new Div(new H1(offer.title()), new AiTag());
        name.addClassName("ve-name");
        var purpose = new Paragraph(offer.purpose());
        purpose.addClassNames("ve-lead", "ve-soft");
        var words = new Div(name, purpose);
        words.addClassNames("ve-stack-1", "ve-min0");
        if (!offer.forHire()) {
            words.add(retired());
        }
        var hero = new Div(Face.of(offer.id()).huge(), words);
        hero.addClassName("ve-hero");
        return hero;
    }

    private Component retired() {
        var text = new Span(getTranslation("portal.listing.retired"));
        var banner = new Div(VeIcon.INFO.create(), text);
        banner.addClassNames("ve-banner", Tone.WARN.cssClass());
        return banner;
    }

    private Component goodToKnow() {
        var checks = new Div();
        checks.addClassName("ve-checks");
        checks.add(
                fact(VeIcon.LOCK, "private"),
                fact(VeIcon.COINS, "cost"),
                fact(VeIcon.INFO, "ai"),
                fact(VeIcon.UNDO_2, "leave"));
        var section = new Section(new H2(getTranslation("portal.listing.know")), checks);
        section.addClassName("ve-section");
        return section;
    }

    private Component fact(VeIcon icon, String key) {
        var fact = new Div(icon.create(), new Span(getTranslation("portal.listing.know." + key)));
        fact.addClassNames("ve-check", "ve-off");
        return fact;
    }
}
