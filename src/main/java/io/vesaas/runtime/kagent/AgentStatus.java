package io.vesaas.runtime.kagent;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.Agent.State;
import io.vesaas.runtime.kagent.ResourceStatus.Condition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One word for an agent's health, from the conditions of KAgent 0.9 and 0.10 (recorded). KAgent writes Accepted first and
 * Ready in a later pass, each with the generation that it looked at: a condition of an older one says nothing.
 */
final class AgentStatus {

    private static final String ACCEPTED = "Accepted";
    private static final String READY = "Ready";

    private AgentStatus() {}

    static Agent.Status of(AgentObject agent, @Nullable ModelObject model) {
        Optional<Condition> accepted = agent.state().current(ACCEPTED, agent.metadata());
        Optional<Condition> ready = agent.state().current(READY, agent.metadata());
        if (accepted.isEmpty()) {
            return new Agent.Status(State.PENDING, outdated(agent, ACCEPTED));
        }
        if (accepted.get().is("False")) {
            return new Agent.Status(State.INVALID, invalid(agent, accepted.get()));
        }
        if (ready.isEmpty()) {
            return new Agent.Status(State.PENDING, outdated(agent, READY));
        }
        return switch (ready.get().value()) {
            case "True" -> new Agent.Status(State.READY, null);
            case "False" -> new Agent.Status(State.STARTING, starting(ready.get(), model));
            default -> new Agent.Status(State.PENDING, ready.get().message());
        };
    }

    /** The pod of an agent whose configuration broke later goes on, as it was (recorded). */
    private static String invalid(AgentObject agent, Condition accepted) {
        boolean runs =
                agent.state().find(READY).filter(ready -> ready.is("True")).isPresent();
        return runs ? accepted.message() + " (its pod still runs)" : accepted.message();
    }

    /** A secret that is missing is told by the ModelConfig alone; the agent only never gets ready (recorded). */
    private static String starting(Condition ready, @Nullable ModelObject model) {
        return Optional.ofNullable(model)
                .flatMap(ModelObject::fault)
                .map(fault -> ready.message() + "; " + fault)
                .orElse(ready.message());
    }

    private static @Nullable String outdated(AgentObject agent, String type) {
        return agent.state().find(type).isPresent()
                ? "KAgent has not yet looked at generation " + agent.metadata().generation()
                : null;
    }
}
