package io.vesaas.chat.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.AiTag;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.usage.RunCost;
import java.util.Collection;

/** Beside the chat: who it is, and what the conversation has cost so far. */
class ConversationFacts extends Aside {

    private final Span answers = number();
    private final Span tokens = number();
    private final Span cost = number();

    ConversationFacts(VirtualEmployee ve) {
        var name = new Span(ve.name());
        name.addClassName("ve-strong");
        var line = new Div(name, new AiTag());
        line.addClassName("ve-name");
        var title = new Span(ve.title());
        title.addClassNames("ve-soft", "ve-center");
        var hero = new Div(Face.of(ve.id(), ve.palette()).huge(), line, title);
        hero.addClassName("ve-ctx-hero");

        var heading = new H2(getTranslation("chat.this-conversation"));
        heading.addClassName("ve-overline");
        var facts = new Div(
                heading,
                fact("chat.facts.answers", answers),
                fact("chat.facts.tokens", tokens),
                fact("chat.facts.cost", cost));
        facts.addClassName("ve-ctx-block");

        addClassName("ve-context");
        getElement().setAttribute("aria-label", getTranslation("chat.this-conversation"));
        add(hero, facts);
    }

    void show(Collection<RunCost> costs) {
        Numbers numbers = Numbers.here();
        answers.setText(numbers.count(costs.size()));
        tokens.setText(numbers.tokens(costs.stream().mapToLong(RunCost::tokens).sum()));
        cost.setText(costs.stream()
                .map(RunCost::cost)
                .reduce(Money::plus)
                .map(numbers::cost)
                .orElse("–"));
    }

    private Component fact(String key, Span value) {
        var label = new Span(getTranslation(key));
        label.addClassName("ve-soft");
        var row = new Div(label, value);
        row.addClassName("ve-between");
        return row;
    }

    private static Span number() {
        var number = new Span("–");
        number.addClassName("ve-num");
        return number;
    }
}
