package io.vesaas.runtime.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person decided, read from the answer to a waiting task. As recorded: free text is no decision, nor is an
 * unknown {@code decision_type}, and an id that a batch leaves out counts as approved.
 */
record Decision(ObjectNode data) {

    private static final Set<String> TYPES = Set.of("approve", "reject", "batch");

    static Optional<Decision> find(JsonNode message) {
        return message.path("parts")
                .valueStream()
                .map(part -> part.path("data"))
                .filter(data -> TYPES.contains(data.path("decision_type").asString("")))
                .map(data -> new Decision((ObjectNode) data))
                .findFirst();
    }

    /** Null when it is approved; the reason, be it empty, when it is rejected. */
    @Nullable String rejectionOf(Confirmation asked) {
        if (isBatch()) {
            List<String> ids = asked.decidedUnder();
            boolean rejected = !ids.isEmpty() && ids.stream().allMatch(this::rejects);
            return rejected
                    ? data.path("rejection_reasons").path(ids.getFirst()).asString("")
                    : null;
        }
        return type().equals("reject") ? data.path("rejection_reason").asString("") : null;
    }

    /** The answers to an {@code ask_user}, by position. */
    JsonNode answers() {
        return data.path("ask_user_answers");
    }

    /** What a parent passes on to its sub-agent. */
    ObjectNode passedOn(Confirmation asked) {
        ObjectNode passed = Json.object().put("decision_type", type());
        if (isBatch()) {
            for (String key : List.of("decisions", "rejection_reasons")) {
                asked.decidedUnder().stream()
                        .filter(data.path(key)::has)
                        .forEach(id -> passed.withObject("/" + key)
                                .set(id, data.path(key).path(id)));
            }
        }
        if (data.has("ask_user_answers")) {
            passed.set("ask_user_answers", answers());
        }
        return passed;
    }

    private String type() {
        return data.path("decision_type").asString("");
    }

    private boolean isBatch() {
        return type().equals("batch");
    }

    private boolean rejects(String id) {
        return data.path("decisions").path(id).asString("").equals("reject");
    }
}
