package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.rest.Cursor;
import io.vesaas.shared.rest.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which agents a program asks for. */
record AgentQuery(
        @Parameter(
                description = "Words in name, namespace, description, model or tools; all must be there",
                example = "support")
        @Size(max = 100) @Nullable String q,

        @Parameter(description = "Only this namespace") @Size(max = 63) @Nullable String namespace,

        @Parameter(description = "Only agents in this state", example = "READY")
        Agent.@Nullable State state,

        @Parameter(description = "How many at most; 20 when left out") @Min(1) @Max(Page.MOST) @Nullable Integer limit,

        @Parameter(description = "The value of next from the page before") @Nullable String cursor) {

    private static final Comparator<AgentRef> ORDER =
            Comparator.comparing(AgentRef::namespace).thenComparing(AgentRef::name);

    /** The wanted part of all agents. */
    Page<AgentResource> of(List<Agent> all) {
        int most = limit == null ? Page.LIMIT : limit;
        List<Agent> found = all.stream()
                .filter(this::isWanted)
                .filter(after())
                .sorted(Comparator.comparing(Agent::ref, ORDER))
                .limit(most + 1L)
                .toList();
        List<Agent> shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                shown.stream().map(AgentResource::of).toList(),
                found.size() > most ? cursorAfter(shown.getLast().ref()) : null);
    }

    private Predicate<Agent> after() {
        if (cursor == null) {
            return agent -> true;
        }
        List<String> place = Cursor.read(question(), cursor, 2);
        var last = new AgentRef(place.get(0), place.get(1));
        return agent -> ORDER.compare(agent.ref(), last) > 0;
    }

    private String cursorAfter(AgentRef last) {
        return Cursor.write(question(), List.of(last.namespace(), last.name()));
    }

    private List<String> question() {
        return Stream.of("agents", q, namespace, state).map(String::valueOf).toList();
    }

    private boolean isWanted(Agent agent) {
        return agent.status().state() != Agent.State.GONE
                && (namespace == null || namespace.equals(agent.ref().namespace()))
                && (state == null || state == agent.status().state())
                && (q == null || hasAllWords(agent, q));
    }

    private static boolean hasAllWords(Agent agent, String words) {
        Stream<@Nullable String> named = Stream.of(agent.ref().toString(), agent.description(), agent.model());
        String text = Stream.concat(named, agent.tools().stream().map(Agent.Tool::name))
                .filter(Objects::nonNull)
                .reduce("", (one, other) -> one + "\n" + other)
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
}
