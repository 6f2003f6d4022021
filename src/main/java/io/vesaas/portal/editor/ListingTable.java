package io.vesaas.portal.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;

/** The listings as a table, for wide screens. */
final class ListingTable extends Grid<ListingEntry> {

    ListingTable(ListingActions actions) {
        super(ListingEntry.class, false);
        addClassName("ve-table");
        addThemeVariants(GridVariant.NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(ListingCells::who)
                .setHeader(getTranslation("portal.published.column.listing"))
                .setFlexGrow(3)
                .setWidth("220px");
        addComponentColumn(ListingCells::state)
                .setHeader(getTranslation("portal.published.column.state"))
                .setFlexGrow(2)
                .setWidth("170px");
        addComponentColumn(ListingCells::price)
                .setHeader(getTranslation("portal.published.column.price"))
                .setFlexGrow(1)
                .setWidth("112px");
        addColumn(ListingCells::hires)
                .setHeader(getTranslation("portal.published.column.hires"))
                .setPartNameGenerator(entry -> "num")
                .setFlexGrow(0)
                .setWidth("112px");
        addComponentColumn(ListingCells::rating)
                .setHeader(getTranslation("portal.published.column.rating"))
                .setFlexGrow(0)
                .setWidth("108px");
        addColumn(ListingCells::published)
                .setHeader(getTranslation("portal.published.column.published"))
                .setFlexGrow(0)
                .setWidth("128px");
        addComponentColumn(actions::menu)
                .setHeader(unseen(getTranslation("portal.published.column.action")))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("64px");
        getElement().setAttribute("aria-label", getTranslation("portal.published.title"));
    }

    private static Component unseen(String text) {
        var label = new Span(text);
        label.addClassName("ve-unseen");
        return label;
    }
}
