package io.vesaas.runtime.sandbox;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and rewords messages of A2A 0.3. */
final class Messages {

    private static final List<String> PART_KEYS = List.of("kind", "text", "data", "file", "metadata");

    private Messages() {}

    /** The message with the keys KAgent knows, in the order in which it writes them. */
    static ObjectNode reworded(ObjectNode message) {
        ObjectNode reworded = Json.object().put("kind", "message");
        copy(message, reworded, List.of("messageId", "contextId"));
        if (message.path("metadata") instanceof ObjectNode metadata) {
            reworded.set("metadata", AgentEvents.sorted(metadata));
        }
        ArrayNode parts = reworded.putArray("parts");
        message.path("parts").valueStream().forEach(part -> {
            ObjectNode one = parts.addObject();
            copy(part, one, PART_KEYS);
            if (one.has("data")) {
                one.set("data", Json.sorted(one.get("data")));
            }
            if (one.path("metadata").isEmpty()) {
                one.remove("metadata");
            }
        });
        copy(message, reworded, List.of("role", "taskId"));
        return reworded;
    }

    static String text(JsonNode message) {
        return message.path("parts")
                .valueStream()
                .map(part -> part.path("text").asString(""))
                .collect(Collectors.joining("\n"));
    }

    /** Whether a Go or Python runtime would take it: an id, a role and at least one part. */
    static boolean isComplete(JsonNode message) {
        return !message.path("messageId").asString("").isEmpty()
                && !message.path("role").asString("").isEmpty()
                && !message.path("parts").isEmpty();
    }

    private static void copy(JsonNode from, ObjectNode to, List<String> keys) {
        keys.stream().filter(from::has).forEach(key -> to.set(key, from.get(key)));
    }
}
