package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.ui.Face;
import java.util.List;
import java.util.function.Function;

/** The agents as a list, for a phone. */
final class AgentList extends Div {

    private final AgentActions actions;
    private final Function<AgentEntry, Anchor> link;

    AgentList(AgentActions actions, Function<AgentEntry, Anchor> link) {
        this.actions = actions;
        this.link = link;
        addClassName("ve-phone-list");
        getElement().setAttribute("role", "list");
    }

    void show(List<AgentEntry> entries) {
        removeAll();
        entries.stream().map(this::item).forEach(this::add);
    }

    private Div item(AgentEntry entry) {
        Anchor title = link.apply(entry);
        title.addClassName("ve-strong");
        var head = new Div(title, entry.status().badge());
        head.addClassName("ve-between");
        var ref = new Span(entry.ref().toString());
        ref.addClassNames("ve-mono", "ve-soft", "ve-small", "ve-break");
        var facts = new Span(entry.reason().orElseGet(() -> facts(entry)));
        facts.addClassName("ve-caption");
        var foot = new Div(actions.button(entry));
        foot.addClassName("ve-actions");
        entry.listed().ifPresent(listed -> foot.addComponentAsFirst(listed.badge()));
        if (entry.drift() != null) {
            foot.addComponentAsFirst(new DriftMark());
        }
        var words = new Div(head, ref, facts, foot);
        words.addClassNames("ve-stack-1", "ve-grow");
        var item = new Div(Face.of(entry.seed()), words);
        item.addClassNames("ve-item", "ve-top");
        item.getElement().setAttribute("role", "listitem");
        return item;
    }

    private String facts(AgentEntry entry) {
        String model = entry.model().orElseGet(() -> getTranslation("marketplace.agents.model-unknown"));
        return getTranslation("marketplace.agents.facts", model, entry.tools());
    }
}
