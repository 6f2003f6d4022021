package io.vesaas.marketplace.ui;

import io.vesaas.marketplace.Offer;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.ui.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agent of the world with its offer.
 *
 * @param agent null when the agent is gone and only its offer is left
 * @param offer what is on the marketplace now; null when it is not listed
 */
record AgentEntry(
        AgentRef ref, @Nullable Agent agent, @Nullable Offer offer) {

    /** All agents in their order, then the offers of agents that are gone. */
    static List<AgentEntry> join(List<Agent> agents, List<Offer> offers) {
        Map<AgentRef, Offer> byAgent = offers.stream().collect(Collectors.toMap(Offer::agent, Function.identity()));
        var entries = new ArrayList<AgentEntry>();
        agents.stream()
                .filter(agent -> agent.status().state() != Agent.State.GONE)
                .forEach(agent -> entries.add(new AgentEntry(agent.ref(), agent, byAgent.remove(agent.ref()))));
        offers.stream()
                .filter(offer -> byAgent.containsKey(offer.agent()))
                .forEach(offer -> entries.add(new AgentEntry(offer.agent(), null, offer)));
        return entries;
    }

    String title() {
        return offer == null ? Wording.title(ref.name()) : offer.title();
    }

    /** What its face is drawn from: the same as on the marketplace. */
    Object seed() {
        return offer == null ? ref : offer.id();
    }

    Status status() {
        return agent == null
                ? Status.VE_AGENT_GONE
                : switch (agent.status().state()) {
                    case READY -> Status.AGENT_READY;
                    case STARTING -> Status.AGENT_STARTING;
                    case PENDING -> Status.AGENT_PENDING;
                    case INVALID -> Status.AGENT_INVALID;
                    case GONE -> Status.VE_AGENT_GONE;
                };
    }

    boolean ready() {
        return status() == Status.AGENT_READY;
    }

    boolean needsAttention() {
        return status().isLoud();
    }

    /** Why it is not ready, in the words of the cluster. */
    Optional<String> reason() {
        return ready()
                ? Optional.empty()
                : Optional.ofNullable(agent).map(found -> found.status().detail());
    }

    Optional<String> model() {
        return Optional.ofNullable(agent).map(Agent::model);
    }

    int tools() {
        return agent == null ? 0 : agent.tools().size();
    }

    Stream<String> texts() {
        Stream<String> tools =
                agent == null ? Stream.empty() : agent.tools().stream().map(Agent.Tool::name);
        return Stream.concat(Stream.of(title(), ref.toString(), model().orElse("")), tools);
    }
}
