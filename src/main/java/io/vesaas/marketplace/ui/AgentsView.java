package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.vesaas.marketplace.DriftGuard;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Preflight;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.ClusterContact;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.ui.DetailName;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All agents of the world, live, for admins who put them on the marketplace; beside them one of them in detail. What is
 * shown stands in the address.
 */
@Route("admin/agents/:namespace?/:name?")
@RolesAllowed("ADMIN")
@NavigationItem(titleKey = "marketplace.agents.title", icon = VeIcon.BOXES, order = 20)
class AgentsView extends Page implements BeforeEnterObserver {

    private static final String PATH = "admin/agents";

    private final AgentCatalog agents;
    private final Publishing publishing;
    private final DriftGuard drifts;
    private final Preflight preflight;
    private final LiveFeed feed;
    private final AgentActions actions;
    private final ContactPill contact = new ContactPill();
    private final AgentBrowser browser;
    private final MasterDetailLayout layout = new MasterDetailLayout();

    private AgentQuery query = AgentQuery.ALL;
    private @Nullable AgentRef opened;

    AgentsView(AgentCatalog agents, Publishing publishing, DriftGuard drifts, Preflight preflight, LiveFeed feed) {
        this.agents = agents;
        this.publishing = publishing;
        this.drifts = drifts;
        this.preflight = preflight;
        this.feed = feed;
        actions = new AgentActions(publishing);
        browser = new AgentBrowser(actions, this::link, this::searched, this::chosen);
        layout.setMaster(new LiveContent<>(
                feed,
                List.of(
                        Topic.platform(AgentCatalog.TOPIC),
                        Topic.platform(AgentCatalog.CONTACT_TOPIC),
                        Marketplace.TOPIC),
                () -> Skeleton.rows(5),
                () -> new Found(
                        AgentEntry.join(agents.findAll(), publishing.findAll(), drifts.findAll()), agents.contact()),
                this::show));
        layout.setForceOverlay(true);
        layout.setOverlayContainment(MasterDetailLayout.OverlayContainment.PAGE);
        layout.setOverlaySize("min(100%, 560px)");
        layout.addBackdropClickListener(click -> open(null));
        layout.addDetailEscapePressListener(escape -> open(null));
        layout.addClassName("ve-agents");

        add(
                new PageHeader(
                        getTranslation("marketplace.agents.title"),
                        getTranslation("marketplace.agents.purpose"),
                        contact),
                layout);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = AgentQuery.of(event.getLocation().getQueryParameters());
        browser.show(query);
        RouteParameters path = event.getRouteParameters();
        AgentRef wanted = path.get("namespace")
                .flatMap(namespace -> path.get("name").map(name -> new AgentRef(namespace, name)))
                .orElse(null);
        if (wanted == null) {
            layout.setDetail(null);
        } else if (!wanted.equals(opened)) {
            layout.setDetail(new AgentPanel(
                    wanted, agents, publishing, drifts, preflight, actions, feed, this::address, () -> open(null)));
            DetailName.give(layout, wanted.toString());
        }
        opened = wanted;
    }

    private Component show(Found found) {
        contact.show(
                found.contact(),
                found.entries().stream().filter(entry -> entry.agent() != null).count());
        if (found.contact().heardAt() == null) {
            return EmptyState.withIcon(
                    VeIcon.UNPLUG,
                    Tone.NEUTRAL,
                    getTranslation("marketplace.agents.unheard.title"),
                    getTranslation("marketplace.agents.unheard.text"));
        }
        if (found.entries().isEmpty()) {
            return EmptyState.withIcon(
                    VeIcon.BOXES,
                    Tone.ACCENT,
                    getTranslation("marketplace.agents.empty.title"),
                    getTranslation("marketplace.agents.empty.text"));
        }
        browser.show(found.entries());
        return browser;
    }

    /** While somebody types, the address follows without a step in the browser's history for each letter. */
    private void searched(AgentQuery now) {
        query = now;
        String address = address(opened);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    private void chosen(AgentQuery now) {
        query = now;
        open(opened);
    }

    private void open(@Nullable AgentRef agent) {
        UI.getCurrent().navigate(AgentsView.class, path(agent), query.parameters());
    }

    private static RouteParameters path(@Nullable AgentRef agent) {
        return agent == null
                ? RouteParameters.empty()
                : new RouteParameters(Map.of("namespace", agent.namespace(), "name", agent.name()));
    }

    private Anchor link(AgentEntry entry) {
        var link = new Anchor(address(entry.ref()), entry.title());
        link.addClassNames("ve-strong", "ve-agent-link");
        return link;
    }

    private String address(@Nullable AgentRef agent) {
        String path = agent == null ? PATH : PATH + "/" + agent;
        String parameters = query.parameters().getQueryString();
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    /** What is shown, and how fresh it is. */
    private record Found(List<AgentEntry> entries, ClusterContact contact) {}
}
