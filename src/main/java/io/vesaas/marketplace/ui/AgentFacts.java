package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import io.vesaas.runtime.Agent;
import io.vesaas.shared.ui.Times;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an agent runs with, a line each. */
final class AgentFacts extends DescriptionList {

    AgentFacts(Agent agent) {
        addClassName("ve-fact-list");
        String unknown = getTranslation("marketplace.agents.model-unknown");
        fact("model", agent.model() == null ? unknown : agent.model());
        fact("provider", agent.provider() == null ? unknown : agent.provider());
        fact("runtime", getTranslation("marketplace.agent.runtime." + word(agent.runtimeKind())));
        fact(
                "answers",
                getTranslation(agent.streamsText() ? "marketplace.agent.streams" : "marketplace.agent.at-once"));
        fact(
                "shared",
                agent.sharesState()
                        ? Arrays.stream(Agent.Shared.values())
                                .filter(agent.shared()::contains)
                                .map(shared -> getTranslation("marketplace.agent.shared." + word(shared)))
                                .collect(Collectors.joining(", "))
                        : getTranslation("marketplace.agent.shared.nothing"));
        if (agent.createdAt().isAfter(Instant.EPOCH)) {
            fact(
                    "created",
                    Times.here().day(agent.createdAt()) + ", " + Times.here().time(agent.createdAt()));
        }
    }

    private void fact(String key, String value) {
        var line = new Div(new Term(getTranslation("marketplace.agent." + key)), new Description(value));
        add(line);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
