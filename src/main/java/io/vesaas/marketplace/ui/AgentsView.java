package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.MarketplaceSettings;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.ClusterContact;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.ui.Choice;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All agents of the world, live, for admins who put them on the marketplace. */
@Route("admin/agents")
@RolesAllowed("ADMIN")
@NavigationItem(titleKey = "marketplace.agents.title", icon = VeIcon.BOXES, order = 20)
class AgentsView extends Page {

    private static final int LONGEST_QUERY = 100;

    private final ContactPill contact = new ContactPill();
    private final TextField search = new TextField();
    private final Choice<AgentFilter> filter = Choice.chips(
            getTranslation("marketplace.agents.filter"),
            List.of(AgentFilter.values()),
            option -> getTranslation(option.wordKey()));
    private final AgentTable table;
    private final AgentList list;
    private final EmptyState noResult;
    private final Div shown = new Div();

    private List<AgentEntry> entries = List.of();

    AgentsView(
            AgentCatalog agents,
            Marketplace marketplace,
            Publishing publishing,
            MarketplaceSettings settings,
            LiveFeed feed) {
        var actions = new AgentActions(publishing, settings);
        table = new AgentTable(actions);
        list = new AgentList(actions);
        noResult = EmptyState.withIcon(
                VeIcon.SEARCH,
                Tone.ACCENT,
                getTranslation("marketplace.agents.no-result.title"),
                getTranslation("marketplace.agents.no-result.text"),
                new Button(getTranslation("marketplace.agents.no-result.all"), click -> showAll()));
        search.setPlaceholder(getTranslation("marketplace.agents.search"));
        search.setAriaLabel(getTranslation("marketplace.agents.search"));
        search.setPrefixComponent(VeIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_QUERY);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addClassName("ve-grow");
        var toolbar = new Div(search);
        toolbar.addClassName("ve-toolbar");
        var card = new Div(table, list, noResult);
        card.addClassNames("ve-card", "ve-table-card");
        shown.add(toolbar, filter, card);
        shown.addClassNames("ve-stack-5", "ve-agents");

        add(
                new PageHeader(
                        getTranslation("marketplace.agents.title"),
                        getTranslation("marketplace.agents.purpose"),
                        contact),
                new LiveContent<>(
                        feed,
                        List.of(
                                Topic.platform(AgentCatalog.TOPIC),
                                Topic.platform(AgentCatalog.CONTACT_TOPIC),
                                Marketplace.TOPIC),
                        () -> Skeleton.rows(5),
                        () -> new Found(AgentEntry.join(agents.findAll(), marketplace.offers()), agents.contact()),
                        this::show));

        search.addValueChangeListener(change -> filter());
        filter.onChoice(chosen -> filter());
    }

    private Component show(Found found) {
        entries = found.entries();
        contact.show(
                found.contact(),
                entries.stream().filter(entry -> entry.agent() != null).count());
        if (found.contact().heardAt() == null) {
            return EmptyState.withIcon(
                    VeIcon.UNPLUG,
                    Tone.NEUTRAL,
                    getTranslation("marketplace.agents.unheard.title"),
                    getTranslation("marketplace.agents.unheard.text"));
        }
        if (entries.isEmpty()) {
            return EmptyState.withIcon(
                    VeIcon.BOXES,
                    Tone.ACCENT,
                    getTranslation("marketplace.agents.empty.title"),
                    getTranslation("marketplace.agents.empty.text"));
        }
        filter.rename(option ->
                getTranslation(option.wordKey()) + "\u2002" + Numbers.here().count(count(option)));
        filter();
        return shown;
    }

    private long count(AgentFilter option) {
        return entries.stream().filter(option::shows).count();
    }

    private void filter() {
        List<AgentEntry> matching = entries.stream()
                .filter(filter.value()::shows)
                .filter(entry -> Wording.matches(search.getValue(), entry.texts()))
                .toList();
        table.setItems(matching);
        list.show(matching);
        table.setVisible(!matching.isEmpty());
        list.setVisible(!matching.isEmpty());
        noResult.setVisible(matching.isEmpty());
    }

    private void showAll() {
        filter.show(AgentFilter.ALL);
        search.clear();
        filter();
    }

    /** What is shown, and how fresh it is. */
    private record Found(List<AgentEntry> entries, ClusterContact contact) {}
}
