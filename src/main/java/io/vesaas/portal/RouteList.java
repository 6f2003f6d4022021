package io.vesaas.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** The routes as a list, for a phone. */
final class RouteList extends Div {

    private final Consumer<RouteEntry> details;

    RouteList(Consumer<RouteEntry> details) {
        this.details = details;
        addClassName("ve-phone-list");
        getElement().setAttribute("role", "list");
    }

    void show(List<RouteEntry> entries) {
        removeAll();
        entries.stream().map(this::item).forEach(this::add);
    }

    private Div item(RouteEntry entry) {
        var head = new Div(RouteCells.who(entry), entry.status().badge());
        head.addClassName("ve-between");
        var agent = new Span(entry.route().route().agent().toString());
        agent.addClassNames("ve-mono", "ve-soft", "ve-small", "ve-break");
        var facts = new Span(getTranslation(
                "portal.routes.facts", RouteCells.limit(entry.route().route()), RouteCells.examined(entry)));
        facts.addClassName("ve-caption");
        var button = new Button(getTranslation("portal.routes.details"), click -> details.accept(entry));
        button.setAriaLabel(
                getTranslation("portal.routes.details-of", entry.route().name()));
        var foot = new Div(button);
        foot.addClassName("ve-actions");
        var words = new Div(head, agent, facts, foot);
        words.addClassNames("ve-stack-2", "ve-grow");
        var item = new Div(words);
        item.addClassNames("ve-item", "ve-top");
        item.getElement().setAttribute("role", "listitem");
        return item;
    }
}
