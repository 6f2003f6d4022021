package io.vesaas.portal.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The listings as a list, for a phone. */
final class ListingList extends Div {

    private final ListingActions actions;

    ListingList(ListingActions actions) {
        this.actions = actions;
        addClassName("ve-phone-list");
        getElement().setAttribute("role", "list");
    }

    void show(List<ListingEntry> entries) {
        removeAll();
        entries.stream().map(this::item).forEach(this::add);
    }

    private Div item(ListingEntry entry) {
        var head = new Div(ListingCells.who(entry), actions.menu(entry));
        head.addClassName("ve-between");
        var facts = new Span(
                getTranslation("portal.published.facts", ListingCells.hires(entry), ListingCells.published(entry)));
        facts.addClassName("ve-caption");
        var numbers = new Div(ListingCells.price(entry), ListingCells.rating(entry));
        numbers.addClassName("ve-between");
        var words = new Div(head, ListingCells.state(entry), numbers, facts);
        words.addClassNames("ve-stack-2", "ve-grow");
        var item = new Div(words);
        item.addClassNames("ve-item", "ve-top");
        item.getElement().setAttribute("role", "listitem");
        return item;
    }
}
