package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.Numbers;
import java.util.function.Function;

/** The agents as a table, for wide screens. */
final class AgentTable extends Grid<AgentEntry> {

    AgentTable(AgentActions actions, Function<AgentEntry, Anchor> link) {
        super(AgentEntry.class, false);
        addClassName("ve-table");
        addThemeVariants(GridVariant.NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(entry -> who(entry, link.apply(entry)))
                .setHeader(getTranslation("marketplace.agents.column.agent"))
                .setFlexGrow(3)
                .setWidth("200px");
        addComponentColumn(AgentTable::status)
                .setHeader(getTranslation("marketplace.agents.column.status"))
                .setFlexGrow(2)
                .setWidth("150px");
        addComponentColumn(this::model)
                .setHeader(getTranslation("marketplace.agents.column.model"))
                .setFlexGrow(2)
                .setWidth("110px");
        addColumn(entry -> Numbers.here().count(entry.tools()))
                .setHeader(getTranslation("marketplace.agents.column.tools"))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(entry -> "num")
                .setFlexGrow(0)
                .setWidth("64px");
        addComponentColumn(this::listing)
                .setHeader(getTranslation("marketplace.agents.column.listing"))
                .setFlexGrow(1)
                .setWidth("100px");
        addComponentColumn(actions::button)
                .setHeader(unseen(getTranslation("marketplace.agents.column.action")))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("176px");
        getElement().setAttribute("aria-label", getTranslation("marketplace.agents.title"));
    }

    private static Component unseen(String text) {
        var label = new Span(text);
        label.addClassName("ve-unseen");
        return label;
    }

    private static Component who(AgentEntry entry, Anchor title) {
        title.addClassNames("ve-strong", "ve-ellipsis");
        var ref = new Span(entry.ref().toString());
        ref.addClassNames("ve-mono", "ve-soft", "ve-small", "ve-ellipsis");
        ref.setTitle(entry.ref().toString());
        var words = new Div(title, ref);
        words.addClassNames("ve-stack-0", "ve-min0");
        var who = new Div(Face.of(entry.seed()), words);
        who.addClassName("ve-who");
        return who;
    }

    private static Component status(AgentEntry entry) {
        var status = new Div(entry.status().badge());
        status.addClassNames("ve-stack-0", "ve-min0");
        entry.reason().ifPresent(reason -> {
            var why = new Span(reason);
            why.addClassNames("ve-caption", "ve-ellipsis");
            why.setTitle(reason);
            status.add(why);
        });
        return status;
    }

    private Component model(AgentEntry entry) {
        var model = new Span(entry.model().orElseGet(() -> getTranslation("marketplace.agents.model-unknown")));
        model.addClassNames(entry.model().isPresent() ? "ve-mono" : "ve-soft", "ve-small");
        return model;
    }

    private Component listing(AgentEntry entry) {
        if (entry.listed().isPresent()) {
            var listed = new Div(entry.listed().get().badge());
            listed.addClassNames("ve-stack-0", "ve-min0");
            if (entry.drift() != null) {
                listed.add(new DriftMark());
            }
            return listed;
        }
        var none = new Span(getTranslation("marketplace.agents.not-listed"));
        none.addClassNames("ve-soft", "ve-small");
        return none;
    }
}
