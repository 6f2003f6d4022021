package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.vesaas.chat.Chat;
import io.vesaas.chat.Conversation;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.MarketplaceSettings;
import io.vesaas.marketplace.Offer;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.RouteEvidence;
import io.vesaas.team.Team;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.usage.Spending;
import io.vesaas.usage.VeDay;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The customer's virtual employees: how they are, what they cost, and what they need. */
@Route("team")
@RolesAllowed("MEMBER")
@NavigationItem(
        titleKey = "portal.team.title",
        shortTitleKey = "portal.team.title-short",
        icon = VeIcon.USERS,
        order = 20)
class MyTeamView extends Page {

    private static final String GRID = "ve-team-grid";

    private final Team team;
    private final Spending spending;
    private final Chat chat;
    private final Marketplace marketplace;
    private final AgentCatalog agents;
    private final MarketplaceSettings settings;
    private final Clock clock;
    private final ColleagueCard.Actions actions;
    private final PageHeader header;

    MyTeamView(
            Team team,
            Spending spending,
            Chat chat,
            Marketplace marketplace,
            AgentCatalog agents,
            MarketplaceSettings settings,
            LiveFeed feed,
            Clock clock) {
        this.team = team;
        this.spending = spending;
        this.chat = chat;
        this.marketplace = marketplace;
        this.agents = agents;
        this.settings = settings;
        this.clock = clock;
        actions = new TeamActions(team, marketplace, feed);
        header = new PageHeader(
                getTranslation("portal.team.title"),
                getTranslation("portal.team.purpose"),
                toMarketplace("portal.hire", VeIcon.PLUS));
        var content = new LiveContent<>(
                feed,
                List.of(Team.topic(Acting.customer()), Marketplace.TOPIC, Topic.platform(AgentCatalog.TOPIC)),
                () -> Skeleton.cards(3, GRID),
                this::load,
                this::show);

        add(header, content);
    }

    private Loaded load() {
        Money nothing = Money.zero(settings.currency());
        Map<VeId, Money> spent =
                spending.byDay(YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)), ZoneOffset.UTC).stream()
                        .collect(Collectors.toMap(VeDay::ve, VeDay::cost, Money::plus));
        Map<VeId, Conversation> talks = chat.findAll().stream()
                .filter(conversation -> !conversation.title().isEmpty())
                .collect(Collectors.toMap(Conversation::ve, Function.identity(), (last, _) -> last));
        Map<VeId, RouteEvidence> evidence = team.evidence();
        List<Colleague> colleagues = team.findAll().stream()
                .map(ve ->
                        colleague(ve, spent.getOrDefault(ve.id(), nothing), talks.get(ve.id()), evidence.get(ve.id())))
                .sorted(Colleague.BY_NEED)
                .toList();
        return new Loaded(colleagues, marketplace.countForHire());
    }

    private Colleague colleague(
            VirtualEmployee ve, Money spent, @Nullable Conversation last, @Nullable RouteEvidence evidence) {
        Offer now = marketplace.get(ve.listing());
        Offer accepted =
                now.version() == ve.listingVersion() ? now : marketplace.get(ve.listing(), ve.listingVersion());
        Offer newer = NewVersion.isFor(ve, now) ? now : null;
        return new Colleague(ve, spent, accepted.price(), newer, last, evidence, isGone(ve.agent()));
    }

    /** A cluster that was not heard of since the start has lost nobody yet. */
    private boolean isGone(AgentRef agent) {
        boolean heard = agents.contact().heardAt() != null || !agents.findAll().isEmpty();
        return heard
                && agents.find(agent)
                        .filter(found -> found.status().state() != Agent.State.GONE)
                        .isEmpty();
    }

    private Component show(Loaded loaded) {
        if (loaded.colleagues().isEmpty()) {
            header.setPurpose(getTranslation("portal.team.purpose"));
            return EmptyState.withFaces(
                    getTranslation("portal.team.empty.title"),
                    getTranslation("portal.team.empty.text"),
                    toMarketplace("portal.team.empty.browse", VeIcon.STORE));
        }
        long inNeed =
                loaded.colleagues().stream().filter(Colleague::needsSomebody).count();
        header.setPurpose(
                getTranslation("portal.team.count", loaded.colleagues().size())
                        + " "
                        + getTranslation("portal.team.in-need", inNeed));
        var grid = new Div();
        grid.addClassName(GRID);
        loaded.colleagues().stream()
                .map(colleague -> new ColleagueCard(colleague, actions))
                .forEach(grid::add);
        grid.add(hireAnother(loaded.offers()));
        return grid;
    }

    private Component hireAnother(long offers) {
        var mark = new Div(VeIcon.PLUS.create());
        mark.addClassName("ve-add-mark");
        var title = new Span(getTranslation("portal.team.another"));
        title.addClassName("ve-strong");
        var count = new Span(getTranslation("portal.team.another.count", offers));
        count.addClassName("ve-caption");
        var link = new Anchor("marketplace");
        link.add(mark, title, count);
        link.addClassNames("ve-card", "ve-add", "ve-link-card");
        return link;
    }

    private Button toMarketplace(String key, VeIcon icon) {
        var button = new Button(
                getTranslation(key), icon.create(), click -> getUI().ifPresent(ui -> ui.navigate("marketplace")));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private record Loaded(List<Colleague> colleagues, long offers) {}
}
