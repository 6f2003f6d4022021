package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.ui.Face;
import java.util.List;
import java.util.function.Function;

/** The agents as cards, with what they are for. */
final class AgentCards extends Div {

    private final AgentActions actions;
    private final Function<AgentEntry, Anchor> link;

    AgentCards(AgentActions actions, Function<AgentEntry, Anchor> link) {
        this.actions = actions;
        this.link = link;
        addClassName("ve-market-grid");
    }

    void show(List<AgentEntry> entries) {
        removeAll();
        entries.stream().map(this::card).forEach(this::add);
    }

    private Component card(AgentEntry entry) {
        Anchor title = link.apply(entry);
        title.addClassName("ve-stretched");
        var ref = new Span(entry.ref().toString());
        ref.addClassNames("ve-mono", "ve-soft", "ve-small", "ve-break");
        var card = new Card();
        card.addThemeVariants(CardVariant.ELEVATED);
        card.addClassNames("ve-link-card", "ve-tile", "ve-agent-card");
        card.setAriaRole("article");
        card.setHeaderPrefix(Face.of(entry.seed()).large());
        card.setTitle(new H2(title));
        card.setSubtitle(ref);
        var states = new Div(entry.status().badge());
        states.addClassName("ve-meta");
        entry.listed().ifPresent(listed -> states.add(listed.badge()));
        if (entry.drift() != null) {
            states.add(new DriftMark());
        }
        var words = new Paragraph(entry.reason()
                .orElseGet(() -> entry.agent() == null ? "" : entry.agent().description()));
        words.addClassName("ve-line");
        card.add(states, words);
        var model = new Span(entry.model().orElseGet(() -> getTranslation("marketplace.agents.model-unknown")));
        model.addClassNames(entry.model().isPresent() ? "ve-mono" : "ve-soft", "ve-small", "ve-ellipsis");
        var tools = new Span(getTranslation("marketplace.agents.tools", entry.tools()));
        tools.addClassName("ve-caption");
        var facts = new Div(model, tools);
        facts.addClassNames("ve-stack-0", "ve-min0");
        card.addToFooter(facts, actions.button(entry));
        return card;
    }
}
