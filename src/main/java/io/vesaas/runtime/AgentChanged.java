package io.vesaas.runtime;

import java.util.Set;

/**
 * An agent appeared, changed or went; its state is {@link Agent.State#GONE} then.
 *
 * @param kind what happened
 * @param spec what changed in its specification, as JSON pointers below {@code spec} such as
 *     {@code /declarative/systemMessage}; empty when only its status or its labels changed
 */
public record AgentChanged(Kind kind, Agent agent, Set<String> spec) {

    public AgentChanged {
        spec = Set.copyOf(spec);
    }

    public enum Kind {
        APPEARED,
        CHANGED,
        GONE
    }
}
