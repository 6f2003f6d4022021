package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.vesaas.runtime.Agent;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.time.Instant;
import java.util.List;

/** What KAgent's controller says of an agent, in its own words. */
final class AgentConditions extends Section {

    AgentConditions(List<Agent.Condition> conditions) {
        addClassName("ve-section");
        setVisible(!conditions.isEmpty());
        var list = new UnorderedList();
        list.addClassNames("ve-plain-list", "ve-checks");
        conditions.stream().map(AgentConditions::line).forEach(list::add);
        add(new H3(getTranslation("marketplace.agent.conditions")), list);
    }

    private static ListItem line(Agent.Condition condition) {
        var type = new Span(condition.type() + ": " + condition.status());
        type.addClassName("ve-strong");
        var reason = new Span(condition.reason());
        reason.addClassNames("ve-mono", "ve-caption");
        var head = new Div(type, reason);
        head.addClassName("ve-meta");
        if (condition.since().isAfter(Instant.EPOCH)) {
            var since = new Span(Times.here().ago(condition.since()));
            since.addClassName("ve-caption");
            head.add(since);
        }
        var message = new Span(condition.message());
        message.addClassNames("ve-caption", "ve-break");
        var words = new Div(head, message);
        words.addClassNames("ve-stack-0", "ve-grow", "ve-min0");
        boolean good = condition.status().equals("True");
        var icon = (good ? VeIcon.CHECK : VeIcon.CIRCLE_ALERT).create();
        icon.addClassName((good ? Tone.OK : Tone.WARN).cssClass());
        var item = new ListItem(icon, words);
        item.addClassNames("ve-check", "ve-preflight-line");
        return item;
    }
}
