package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.util.function.Function;

/** What an agent can do: tools, the agents it asks, and the skills of its card with examples. */
final class AgentAbilities extends Div {

    AgentAbilities(Agent agent, Function<AgentRef, String> address) {
        addClassName("ve-stack-5");
        if (!agent.tools().isEmpty()) {
            var tools = list();
            agent.tools().forEach(tool -> tools.add(tool(tool)));
            add(section("marketplace.agent.tools", tools));
        }
        if (!agent.subAgents().isEmpty()) {
            var others = list();
            agent.subAgents().forEach(other -> others.add(other(other, address)));
            add(section("marketplace.agent.sub-agents", others));
        }
        if (!agent.skills().isEmpty()) {
            var skills = list();
            agent.skills().forEach(skill -> skills.add(skill(skill)));
            add(section("marketplace.agent.skills", skills));
        }
    }

    private ListItem tool(Agent.Tool tool) {
        var name = new Span(tool.name());
        name.addClassNames("ve-mono", "ve-small", "ve-break");
        var item = new ListItem(VeIcon.WRENCH.create(), name);
        item.addClassNames("ve-check", "ve-off");
        if (tool.needsApproval()) {
            var asks = new Span(VeIcon.HAND.create(), new Span(getTranslation("marketplace.agent.asks")));
            asks.addClassNames("ve-fact", "ve-asks", Tone.WARN.cssClass());
            item.add(asks);
        }
        return item;
    }

    private static ListItem other(AgentRef other, Function<AgentRef, String> address) {
        var link = new Anchor(address.apply(other), other.toString());
        link.addClassNames("ve-mono", "ve-small", "ve-break");
        var item = new ListItem(VeIcon.BOXES.create(), link);
        item.addClassNames("ve-check", "ve-off");
        return item;
    }

    private static ListItem skill(Agent.Skill skill) {
        var name = new Span(skill.name());
        name.addClassName("ve-strong");
        var words = new Div(name);
        words.addClassName("ve-stack-0");
        if (!skill.description().isBlank()) {
            words.add(new Span(skill.description()));
        }
        skill.examples().forEach(example -> {
            var quote = new Span("“" + example + "”");
            quote.addClassNames("ve-caption", "ve-break");
            words.add(quote);
        });
        var item = new ListItem(words);
        item.addClassNames("ve-small");
        return item;
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassNames("ve-plain-list", "ve-checks");
        return list;
    }

    private Component section(String key, Component content) {
        var section = new Section(new H3(getTranslation(key)), content);
        section.addClassName("ve-section");
        return section;
    }
}
