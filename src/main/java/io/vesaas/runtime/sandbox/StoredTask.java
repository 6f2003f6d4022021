package io.vesaas.runtime.sandbox;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task as KAgent keeps it, grown from its events. As recorded: the member's message stands in the history twice,
 * the metadata of all events is merged, and pieces of text are kept only until the run is over.
 */
final class StoredTask {

    private final String id;
    private final String contextId;
    private final ArrayNode artifacts = Json.MAPPER.createArrayNode();
    private final ArrayNode history = Json.MAPPER.createArrayNode();
    private final ObjectNode metadata = Json.object();
    private ObjectNode status = Json.object();
    private boolean answered;

    StoredTask(String id, String contextId, ObjectNode userMessage) {
        this.id = id;
        this.contextId = contextId;
        history.add(userMessage);
    }

    String id() {
        return id;
    }

    String contextId() {
        return contextId;
    }

    synchronized String state() {
        return status.path("state").asString("");
    }

    synchronized boolean isOver() {
        return !Set.of("submitted", "working", "input-required").contains(state());
    }

    /** Takes what a person is asked, once: whoever comes second finds nothing. */
    synchronized Optional<JsonNode> takeQuestion() {
        if (answered || !state().equals("input-required")) {
            return Optional.empty();
        }
        answered = true;
        return Optional.of(status.path("message"));
    }

    /** Gives the question back. */
    synchronized void waitOn() {
        answered = false;
    }

    /** Takes a message that no event repeats. */
    synchronized void hear(ObjectNode message) {
        if (status.path("message") instanceof ObjectNode previous) {
            history.add(previous);
            status = status.without("message");
        }
        history.add(message);
    }

    synchronized String metadata(String key) {
        return metadata.path(key).asString("");
    }

    synchronized void take(ObjectNode event) {
        if (event.path("artifact") instanceof ObjectNode artifact) {
            artifacts.add(artifact);
            return;
        }
        if (status.path("message") instanceof ObjectNode previous) {
            history.add(previous);
        }
        if (event.path("metadata") instanceof ObjectNode more) {
            metadata.setAll(more);
        }
        status = ((ObjectNode) event.path("status")).deepCopy();
        answered = false;
    }

    /** As the store has it: without pieces of text. @param historyLength how many of the last messages, or -1 for all */
    synchronized ObjectNode stored(int historyLength) {
        ArrayNode kept = whole(history);
        while (historyLength >= 0 && kept.size() > historyLength) {
            kept.remove(0);
        }
        return json(kept);
    }

    /** As the runtime had it in memory: with every piece of text. Only the answer to a cancel shows it (recorded). */
    synchronized ObjectNode inMemory() {
        return json(history.deepCopy());
    }

    /** It is read from the store by a pod that did not run it; the piece of text that came last is still there. */
    synchronized void forgetPieces() {
        ArrayNode kept = whole(history);
        history.removeAll();
        history.addAll(kept);
    }

    private static ArrayNode whole(ArrayNode messages) {
        ArrayNode whole = Json.MAPPER.createArrayNode();
        messages.valueStream().filter(message -> !isPartial(message)).forEach(whole::add);
        return whole;
    }

    private ObjectNode json(ArrayNode messages) {
        ObjectNode task = Json.object().put("kind", "task").put("id", id);
        if (!artifacts.isEmpty()) {
            task.set("artifacts", artifacts.deepCopy());
        }
        task.put("contextId", contextId);
        task.set("history", messages);
        if (!metadata.isEmpty()) {
            task.set("metadata", AgentEvents.sorted(metadata));
        }
        return task.set("status", status);
    }

    private static boolean isPartial(JsonNode message) {
        JsonNode about = message.path("metadata");
        return about.path("adk_partial").asBoolean(false)
                || about.path("kagent_adk_partial").asBoolean(false);
    }
}
