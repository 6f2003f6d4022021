package io.vesaas.portal.editor;

import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.ListingState;
import io.vesaas.marketplace.PauseReason;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A listing with what an admin should know of it.
 *
 * @param agent null when the cluster has it no more
 * @param preflightIsOld whether what is shown as measured was measured long ago
 */
record ListingEntry(ListingOverview overview, @Nullable Agent agent, boolean preflightIsOld) {

    /** From then on the agent, its model or its tools may well do other than what was measured. */
    private static final Duration OLD = Duration.ofDays(90);

    /** What needs an admin comes first, then by title. */
    static final Comparator<ListingEntry> BY_NEED = Comparator.<ListingEntry, Boolean>comparing(
                    entry -> !entry.needsAttention())
            .thenComparing(ListingEntry::title, String.CASE_INSENSITIVE_ORDER);

    /** What an admin should look at. */
    enum Warning {
        AGENT_GONE,
        AGENT_NOT_READY,
        DRIFTED,
        PREFLIGHT_OLD,
        DRAFT_DIFFERS
    }

    static List<ListingEntry> join(List<ListingOverview> overviews, List<Agent> agents, Instant now) {
        Map<AgentRef, Agent> byRef = agents.stream()
                .filter(agent -> agent.status().state() != Agent.State.GONE)
                .collect(Collectors.toMap(Agent::ref, Function.identity()));
        return overviews.stream()
                .map(overview -> new ListingEntry(overview, byRef.get(overview.agent()), isOld(overview, now)))
                .sorted(BY_NEED)
                .toList();
    }

    String title() {
        String title = overview.text().title();
        return title.isBlank() ? overview.agent().name() : title;
    }

    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        if (agent == null) {
            warnings.add(Warning.AGENT_GONE);
        } else if (agent.status().state() != Agent.State.READY) {
            warnings.add(Warning.AGENT_NOT_READY);
        }
        if (overview.drifted() || overview.pauseReason() == PauseReason.DRIFT) {
            warnings.add(Warning.DRIFTED);
        }
        if (preflightIsOld) {
            warnings.add(Warning.PREFLIGHT_OLD);
        }
        if (overview.version() > 0 && overview.hasChanges()) {
            warnings.add(Warning.DRAFT_DIFFERS);
        }
        return List.copyOf(warnings);
    }

    /** Whether something is wrong; a draft that goes on is not. */
    boolean needsAttention() {
        return warnings().stream().anyMatch(warning -> warning != Warning.DRAFT_DIFFERS);
    }

    boolean is(ListingState state) {
        return overview.state() == state;
    }

    /** Whether each word stands in its title, purpose, tags or agent, whatever its case. */
    boolean matches(String query) {
        String all = String.join(
                        "\n",
                        title(),
                        overview.text().purpose(),
                        String.join("\n", overview.text().tags()),
                        overview.agent().toString())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(query.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(all::contains);
    }

    private static boolean isOld(ListingOverview overview, Instant now) {
        return overview.measuredAt() != null && overview.measuredAt().isBefore(now.minus(OLD));
    }
}
