package io.vesaas.marketplace.ui;

import io.vesaas.marketplace.Drift;
import io.vesaas.marketplace.FirstText;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.ListingState;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.ui.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agent of the world with its listing.
 *
 * @param agent null when the agent is gone and only its listing is left
 * @param listing null when it has none
 * @param drift how it differs from what was approved, null when it does not
 */
record AgentEntry(
        AgentRef ref,
        @Nullable Agent agent,
        @Nullable ListingOverview listing,
        @Nullable Drift drift) {

    /** All agents in their order, then the listings of agents that are gone. */
    static List<AgentEntry> join(List<Agent> agents, List<ListingOverview> listings, List<Drift> drifts) {
        Map<AgentRef, Drift> drifted = drifts.stream().collect(Collectors.toMap(Drift::agent, Function.identity()));
        Map<AgentRef, ListingOverview> left = new LinkedHashMap<>();
        listings.forEach(listing -> left.put(listing.agent(), listing));
        var entries = new ArrayList<AgentEntry>();
        agents.stream()
                .filter(agent -> agent.status().state() != Agent.State.GONE)
                .forEach(agent -> entries.add(
                        new AgentEntry(agent.ref(), agent, left.remove(agent.ref()), drifted.get(agent.ref()))));
        left.values().forEach(listing -> entries.add(new AgentEntry(listing.agent(), null, listing, null)));
        return entries;
    }

    String title() {
        String listed = listing == null ? "" : listing.text().title();
        return listed.isBlank() ? FirstText.title(ref.name()) : listed;
    }

    /** What its face is drawn from: the same as on the marketplace. */
    Object seed() {
        return listing == null ? ref : listing.id();
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

    /** How its listing stands; empty when it has none. */
    Optional<Status> listed() {
        return Optional.ofNullable(listing).map(found -> switch (found.state()) {
            case DRAFT -> Status.LISTING_DRAFT;
            case PUBLISHED -> Status.LISTING_PUBLISHED;
            case PAUSED -> Status.LISTING_PAUSED;
            case RETIRED -> Status.LISTING_RETIRED;
        });
    }

    boolean isPublished() {
        return listing != null && listing.state() != ListingState.DRAFT;
    }

    boolean ready() {
        return status() == Status.AGENT_READY;
    }

    boolean needsAttention() {
        return status().isLoud() || drift != null;
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
        Stream<String> texts = Stream.of(title(), ref.toString(), model().orElse(""));
        return agent == null
                ? texts
                : Stream.of(
                                texts,
                                Stream.of(agent.description()),
                                agent.tools().stream().map(Agent.Tool::name),
                                agent.skills().stream().map(Agent.Skill::name))
                        .flatMap(Function.identity());
    }
}
