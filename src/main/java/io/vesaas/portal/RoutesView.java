package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.vesaas.accounts.CustomerEntry;
import io.vesaas.accounts.Customers;
import io.vesaas.runtime.KeyRotation;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.Choice;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.SearchField;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.RouteWatch;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The private routes of all hires with the proof that they are private, and what was repaired, for admins. */
@Route("admin/routes")
@RolesAllowed("ADMIN")
@NavigationItem(titleKey = "portal.routes.title", icon = VeIcon.SHIELD_CHECK, order = 30)
class RoutesView extends Page {

    private static final int MOST_SHOWN = 200;

    private final RouteWatch watch;
    private final Customers customers;
    private final LiveFeed feed;
    private final SearchField search = new SearchField(getTranslation("portal.routes.search"));
    private final Choice<RouteFilter> filter = Choice.chips(
            getTranslation("portal.routes.filter"),
            List.of(RouteFilter.values()),
            option -> getTranslation(option.wordKey()));
    private final RouteTable table = new RouteTable(this::open);
    private final RouteList list = new RouteList(this::open);
    private final Paragraph more = new Paragraph();
    private final EmptyState noResult;
    private final Div shown = new Div();

    private List<RouteEntry> entries = List.of();

    RoutesView(RouteWatch watch, KeyRotation keys, Customers customers, LiveFeed feed, Clock clock) {
        this.watch = watch;
        this.customers = customers;
        this.feed = feed;
        noResult = EmptyState.withIcon(
                VeIcon.SEARCH,
                Tone.ACCENT,
                getTranslation("portal.routes.no-result.title"),
                getTranslation("portal.routes.no-result.text"),
                new Button(getTranslation("portal.routes.no-result.all"), click -> showAll()));
        shown.add(toolbar(), filter, card());
        shown.addClassName("ve-stack-5");

        add(
                new PageHeader(getTranslation("portal.routes.title"), getTranslation("portal.routes.purpose")),
                new GatewayCard(watch, clock),
                new LiveContent<>(feed, List.of(RouteWatch.TOPIC), () -> Skeleton.rows(5), this::load, this::show),
                new LiveContent<>(
                        feed, List.of(RouteWatch.TOPIC), () -> Skeleton.rows(2), watch::repairs, RepairsCard::new),
                new KeysCard(keys));

        search.onSearch(words -> filter());
        filter.onChoice(chosen -> filter());
    }

    private Component toolbar() {
        var toolbar = new Div(search);
        toolbar.addClassName("ve-toolbar");
        return toolbar;
    }

    private Component card() {
        more.addClassNames("ve-caption", "ve-center");
        var card = new Div(table, list, more, noResult);
        card.addClassNames("ve-card", "ve-table-card");
        return card;
    }

    private List<RouteEntry> load() {
        Map<CustomerId, String> names =
                customers.list().stream().collect(Collectors.toMap(CustomerEntry::id, CustomerEntry::name));
        return watch.findAll().stream()
                .map(route -> new RouteEntry(
                        route,
                        names.getOrDefault(route.customer(), route.customer().toString())))
                .sorted(RouteEntry.BY_NEED)
                .toList();
    }

    private Component show(List<RouteEntry> found) {
        entries = found;
        if (found.isEmpty()) {
            return EmptyState.withIcon(
                    VeIcon.SHIELD_CHECK,
                    Tone.ACCENT,
                    getTranslation("portal.routes.empty.title"),
                    getTranslation("portal.routes.empty.text"));
        }
        filter.rename(option ->
                getTranslation(option.wordKey()) + "\u2002" + Numbers.here().count(count(option)));
        filter();
        return shown;
    }

    private long count(RouteFilter option) {
        return entries.stream().filter(option::shows).count();
    }

    private void filter() {
        List<RouteEntry> matching = entries.stream()
                .filter(filter.value()::shows)
                .filter(entry -> entry.matches(search.words()))
                .toList();
        List<RouteEntry> first = matching.stream().limit(MOST_SHOWN).toList();
        table.setItems(first);
        list.show(first);
        table.setVisible(!first.isEmpty());
        list.setVisible(!first.isEmpty());
        noResult.setVisible(first.isEmpty());
        more.setVisible(matching.size() > first.size());
        more.setText(getTranslation("portal.routes.more", first.size(), matching.size()));
    }

    private void showAll() {
        filter.show(RouteFilter.ALL);
        search.clear();
        filter();
    }

    private void open(RouteEntry entry) {
        new RouteDialog(entry, watch, feed).open();
    }
}
