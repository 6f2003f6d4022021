package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** The routes as a table, for wide screens. */
final class RouteTable extends Grid<RouteEntry> {

    private final Consumer<RouteEntry> details;

    RouteTable(Consumer<RouteEntry> details) {
        super(RouteEntry.class, false);
        this.details = details;
        addClassName("ve-table");
        addThemeVariants(GridVariant.NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(RouteCells::who)
                .setHeader(getTranslation("portal.routes.column.who"))
                .setFlexGrow(2)
                .setWidth("180px");
        addComponentColumn(RouteTable::agent)
                .setHeader(getTranslation("portal.routes.column.agent"))
                .setFlexGrow(2)
                .setWidth("190px");
        addColumn(entry -> RouteCells.limit(entry.route().route()))
                .setHeader(getTranslation("portal.routes.column.limit"))
                .setPartNameGenerator(entry -> "num")
                .setFlexGrow(0)
                .setWidth("200px");
        addComponentColumn(entry -> entry.status().badge())
                .setHeader(getTranslation("portal.routes.column.verdict"))
                .setFlexGrow(1)
                .setWidth("160px");
        addColumn(RouteCells::examined)
                .setHeader(getTranslation("portal.routes.column.verified"))
                .setFlexGrow(0)
                .setWidth("104px");
        addComponentColumn(this::button)
                .setHeader(unseen(getTranslation("portal.routes.column.action")))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("96px");
        getElement().setAttribute("aria-label", getTranslation("portal.routes.title"));
    }

    private Button button(RouteEntry entry) {
        var button = new Button(getTranslation("portal.routes.details"), click -> details.accept(entry));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(
                getTranslation("portal.routes.details-of", entry.route().name()));
        return button;
    }

    private static Component agent(RouteEntry entry) {
        var agent = new Span(entry.route().route().agent().toString());
        agent.addClassNames("ve-mono", "ve-small", "ve-ellipsis");
        agent.setTitle(agent.getText());
        return agent;
    }

    private static Component unseen(String text) {
        var label = new Span(text);
        label.addClassName("ve-unseen");
        return label;
    }
}
