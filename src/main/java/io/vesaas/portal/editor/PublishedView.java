package io.vesaas.portal.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.runtime.AgentCatalog;
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
import java.util.HashMap;
import java.util.List;

/** Every listing with its state, price and warnings, for the admins who keep the marketplace. */
@Route("admin/marketplace")
@RolesAllowed("ADMIN")
@NavigationItem(
        titleKey = "portal.published.title",
        shortTitleKey = "portal.published.title-short",
        icon = VeIcon.STORE,
        order = 25)
class PublishedView extends Page implements BeforeEnterObserver {

    private static final String QUERY = "q";
    private static final String SHOW = "show";
    private static final int LONGEST_QUERY = 100;
    private static final int MOST_SHOWN = 200;

    private final TextField search = new TextField();
    private final Choice<ListingFilter> filter = Choice.chips(
            getTranslation("portal.published.filter"),
            List.of(ListingFilter.values()),
            option -> getTranslation(option.wordKey()));
    private final ListingTable table;
    private final ListingList list;
    private final Paragraph more = new Paragraph();
    private final EmptyState noResult;
    private final Div shown = new Div();
    private List<ListingEntry> entries = List.of();

    PublishedView(EditorParts parts, LiveFeed feed) {
        var actions = new ListingActions(
                parts.publishing(), entry -> new HistoryDialog(entry, parts.publishing(), parts.words()).open());
        table = new ListingTable(actions);
        list = new ListingList(actions);
        noResult = EmptyState.withIcon(
                VeIcon.SEARCH,
                Tone.ACCENT,
                getTranslation("portal.published.no-result.title"),
                getTranslation("portal.published.no-result.text"),
                new Button(getTranslation("portal.published.no-result.all"), click -> showAll()));
        var card = new Div(table, list, more, noResult);
        more.addClassNames("ve-caption", "ve-center");
        card.addClassNames("ve-card", "ve-table-card");
        shown.add(toolbar(), filter, card);
        shown.addClassName("ve-stack-5");
        var categories = new Button(
                getTranslation("portal.categories.title"),
                VeIcon.TAG.create(),
                click -> new CategoriesDialog(parts.categories()).open());
        add(
                new PageHeader(
                        getTranslation("portal.published.title"),
                        getTranslation("portal.published.purpose"),
                        categories),
                new LiveContent<>(
                        feed,
                        List.of(Marketplace.TOPIC, Topic.platform(AgentCatalog.TOPIC)),
                        () -> Skeleton.rows(5),
                        () -> ListingEntry.join(
                                parts.publishing().findAll(),
                                parts.agents().findAll(),
                                parts.clock().instant()),
                        this::show));
        search.addValueChangeListener(change -> {
            filter();
            if (change.isFromClient()) {
                keepInUrl();
            }
        });
        filter.onChoice(chosen -> {
            filter();
            keepInUrl();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        String query = parameters.getSingleParameter(QUERY).orElse("");
        search.setValue(query.substring(0, Math.min(LONGEST_QUERY, query.length())));
        filter.show(ListingFilter.of(parameters.getSingleParameter(SHOW).orElse("")));
        filter();
    }

    private Component toolbar() {
        search.setPlaceholder(getTranslation("portal.published.search"));
        search.setAriaLabel(getTranslation("portal.published.search"));
        search.setPrefixComponent(VeIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_QUERY);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addClassName("ve-grow");
        var toolbar = new Div(search);
        toolbar.addClassName("ve-toolbar");
        return toolbar;
    }

    private Component show(List<ListingEntry> found) {
        entries = found;
        if (found.isEmpty()) {
            return EmptyState.withFaces(
                    getTranslation("portal.published.empty.title"),
                    getTranslation("portal.published.empty.text"),
                    new Button(
                            getTranslation("portal.published.empty.agents"),
                            click -> getUI().ifPresent(ui -> ui.navigate("admin/agents"))));
        }
        filter.rename(option ->
                getTranslation(option.wordKey()) + "\u2002" + Numbers.here().count(count(option)));
        filter();
        return shown;
    }

    private long count(ListingFilter option) {
        return entries.stream().filter(option::shows).count();
    }

    private void filter() {
        List<ListingEntry> matching = entries.stream()
                .filter(filter.value()::shows)
                .filter(entry -> entry.matches(search.getValue()))
                .toList();
        List<ListingEntry> first = matching.stream().limit(MOST_SHOWN).toList();
        table.setItems(first);
        list.show(first);
        more.setVisible(matching.size() > first.size());
        more.setText(getTranslation("portal.published.further", first.size(), matching.size()));
        table.setVisible(!matching.isEmpty());
        list.setVisible(!matching.isEmpty());
        noResult.setVisible(matching.isEmpty());
    }

    private void showAll() {
        filter.show(ListingFilter.ALL);
        search.clear();
        filter();
        keepInUrl();
    }

    private void keepInUrl() {
        var parameters = new HashMap<String, String>();
        if (!search.getValue().isBlank()) {
            parameters.put(QUERY, search.getValue().strip());
        }
        if (filter.value() != ListingFilter.ALL) {
            parameters.put(SHOW, filter.value().word());
        }
        String text = QueryParameters.simple(parameters).getQueryString();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, text.isEmpty() ? "admin/marketplace" : "admin/marketplace?" + text));
    }
}
