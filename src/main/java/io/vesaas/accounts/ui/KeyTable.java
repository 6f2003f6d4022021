package io.vesaas.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.vesaas.accounts.ApiKey;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** API keys as a table, for wide screens. */
final class KeyTable extends Grid<ApiKey> {

    KeyTable(List<ApiKey> keys, Clock clock, Consumer<ApiKey> revoke) {
        super(ApiKey.class, false);
        addClassName("ve-table");
        addThemeVariants(GridVariant.NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(KeyCells::name)
                .setHeader(getTranslation("accounts.keys.column.name"))
                .setFlexGrow(2)
                .setWidth("170px");
        addComponentColumn(KeyCells::scopes)
                .setHeader(getTranslation("accounts.keys.column.scopes"))
                .setFlexGrow(2)
                .setWidth("190px");
        addComponentColumn(KeyCells::made)
                .setHeader(getTranslation("accounts.keys.column.made"))
                .setFlexGrow(1)
                .setWidth("150px");
        addColumn(KeyCells::used)
                .setHeader(getTranslation("accounts.keys.column.used"))
                .setFlexGrow(0)
                .setWidth("120px");
        addComponentColumn(key -> KeyCells.ends(key, clock.instant()))
                .setHeader(getTranslation("accounts.keys.column.ends"))
                .setFlexGrow(0)
                .setWidth("150px");
        addComponentColumn(key -> KeyCells.revoke(key, revoke))
                .setHeader(unseen(getTranslation("accounts.keys.revoke")))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("116px");
        getElement().setAttribute("aria-label", getTranslation("accounts.keys.title"));
        setItems(keys);
    }

    private static Component unseen(String text) {
        var label = new Span(text);
        label.addClassName("ve-unseen");
        return label;
    }
}
