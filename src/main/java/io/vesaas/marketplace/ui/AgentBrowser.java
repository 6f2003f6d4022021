package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.vesaas.marketplace.ui.AgentQuery.Look;
import io.vesaas.shared.ui.Choice;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.SearchField;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds agents among many, as a table or as cards. */
final class AgentBrowser extends Div {

    private static final int MOST_SHOWN = 300;
    private static final String EVERYWHERE = "";

    private final SearchField search = new SearchField(getTranslation("marketplace.agents.search"));
    private final Select<String> namespace = new Select<>();
    private final Choice<AgentFilter> filter = Choice.chips(
            getTranslation("marketplace.agents.filter"),
            List.of(AgentFilter.values()),
            option -> getTranslation(option.wordKey()));
    private final Choice<Look> look = Choice.segment(
            getTranslation("marketplace.agents.view"),
            List.of(Look.values()),
            option -> getTranslation("marketplace.agents.view." + option.word()));
    private final AgentTable table;
    private final AgentList list;
    private final AgentCards cards;
    private final Div card = new Div();
    private final Div more = new Div();
    private final EmptyState noResult;
    private final Consumer<AgentQuery> chosen;

    private List<AgentEntry> entries = List.of();
    private AgentQuery query = AgentQuery.ALL;

    /**
     * @param link to the detail of an agent
     * @param searched hears each change of the words
     * @param chosen hears every other change
     */
    AgentBrowser(
            AgentActions actions,
            Function<AgentEntry, Anchor> link,
            Consumer<AgentQuery> searched,
            Consumer<AgentQuery> chosen) {
        this.chosen = chosen;
        table = new AgentTable(actions, link);
        list = new AgentList(actions, link);
        cards = new AgentCards(actions, link);
        noResult = EmptyState.withIcon(
                VeIcon.SEARCH,
                Tone.ACCENT,
                getTranslation("marketplace.agents.no-result.title"),
                getTranslation("marketplace.agents.no-result.text"),
                new Button(
                        getTranslation("marketplace.agents.no-result.all"),
                        click -> chosen.accept(AgentQuery.ALL.withLook(query.look()))));
        namespace.setAriaLabel(getTranslation("marketplace.agents.namespace"));
        namespace.setItemLabelGenerator(
                name -> name.isEmpty() ? getTranslation("marketplace.agents.namespace.all") : name);
        namespace.addClassName("ve-namespace");
        more.addClassNames("ve-caption", "ve-center");
        card.addClassNames("ve-card", "ve-table-card");
        card.add(table, list);

        search.onSearch(words -> {
            if (!words.equals(query.words())) {
                query = query.withWords(words);
                filter();
                searched.accept(query);
            }
        });
        namespace.addValueChangeListener(change -> {
            String name = change.getValue();
            if (name != null && !name.equals(query.namespace())) {
                choose(query.withNamespace(name));
            }
        });
        filter.onChoice(option -> choose(query.withFilter(option)));
        look.onChoice(option -> choose(query.withLook(option)));

        var toolbar = new Div(search, namespace);
        toolbar.addClassName("ve-toolbar");
        var choices = new Div(filter, look);
        choices.addClassNames("ve-between", "ve-agents-choices");
        addClassName("ve-stack-5");
        add(toolbar, choices, card, cards, more, noResult);
    }

    /** Shows what an address asks for. */
    void show(AgentQuery wanted) {
        query = wanted;
        if (!search.words().equals(wanted.words())) {
            search.show(wanted.words());
        }
        filter.show(wanted.filter());
        look.show(wanted.look());
        offerNamespaces();
        filter();
    }

    void show(List<AgentEntry> found) {
        entries = found;
        offerNamespaces();
        filter();
    }

    private void choose(AgentQuery now) {
        query = now;
        filter();
        chosen.accept(now);
    }

    /** All that there are; one that went stays as long as it is chosen. */
    private void offerNamespaces() {
        var names = new ArrayList<String>();
        names.add(EVERYWHERE);
        Stream.concat(entries.stream().map(entry -> entry.ref().namespace()), Stream.of(query.namespace()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .forEach(names::add);
        if (!names.equals(namespace.getListDataView().getItems().toList())) {
            namespace.setItems(names);
        }
        namespace.setValue(query.namespace());
    }

    private void filter() {
        List<AgentEntry> left = entries.stream().filter(query::matches).toList();
        filter.rename(option -> getTranslation(option.wordKey()) + "\u2002"
                + Numbers.here().count(left.stream().filter(option::shows).count()));
        List<AgentEntry> matching = left.stream().filter(query.filter()::shows).toList();
        List<AgentEntry> first = matching.stream().limit(MOST_SHOWN).toList();
        boolean asCards = query.look() == Look.CARDS;
        table.setItems(asCards ? List.of() : first);
        list.show(asCards ? List.of() : first);
        cards.show(asCards ? first : List.of());
        card.setVisible(!asCards && !first.isEmpty());
        cards.setVisible(asCards && !first.isEmpty());
        noResult.setVisible(first.isEmpty());
        more.setVisible(matching.size() > first.size());
        more.setText(getTranslation("marketplace.agents.more", first.size(), matching.size()));
    }
}
