package io.vesaas.runtime.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words the events of one task as KAgent 0.9.12 does on the A2A 0.3 wire: the same keys in the same order, byte for
 * byte apart from ids and times. Recordings: {@code messages/stream-*}, {@code python-runtime/*}.
 */
abstract sealed class AgentEvents permits GoEvents, PythonEvents {

    /** @param invocation the id of this turn inside the runtime */
    record Turn(AgentResource agent, String taskId, String contextId, String user, String invocation) {}

    final Turn turn;
    private final Clock clock;
    private final KAgentIds ids;
    private final String prefix;

    AgentEvents(Turn turn, Clock clock, KAgentIds ids, String prefix) {
        this.turn = turn;
        this.clock = clock;
        this.ids = ids;
        this.prefix = prefix;
    }

    static AgentEvents of(Turn turn, Clock clock) {
        return turn.agent().python() ? new PythonEvents(turn, clock) : new GoEvents(turn, clock);
    }

    static KAgentIds idsOf(AgentResource agent) {
        return agent.python() ? KAgentIds.PYTHON : KAgentIds.GO;
    }

    /** The member's message as the runtime repeats it. */
    abstract ObjectNode echo(ObjectNode message);

    /** A piece of text as it is written. */
    abstract ObjectNode partial(String text);

    /** A whole answer of the model, with its usage. @param sessions the session with a sub-agent, by call */
    final ObjectNode answer(Model.Answer answer, Map<String, String> sessions) {
        var parts = new ArrayList<ObjectNode>();
        if (!answer.text().isEmpty()) {
            parts.add(text(answer.text()));
        }
        for (Model.Call call : answer.calls()) {
            ObjectNode about = aboutCall();
            if (sessions.containsKey(call.id())) {
                about.put("kagent_subagent_session_id", sessions.get(call.id()));
            }
            parts.add(data(call.toJson(), sorted(about)));
        }
        return said(parts, aboutAnswer(answer.usage()));
    }

    /** What stands in the metadata of a call. */
    abstract ObjectNode aboutCall();

    /** What stands in the metadata of a whole answer. */
    abstract ObjectNode aboutAnswer(Model.@Nullable Usage usage);

    /** What came of the calls of one answer; the last is final when a person is asked. @param last usage of that answer */
    abstract List<ObjectNode> outcomes(List<Outcome> outcomes, Model.@Nullable Usage last);

    final ObjectNode result(Outcome outcome) {
        ObjectNode data = Json.object()
                .put("id", outcome.call().id())
                .put("name", outcome.call().name());
        data.set("response", outcome.response());
        return data(data, Json.object().put(key("type"), "function_response"));
    }

    final ObjectNode question(Confirmation asked, boolean nullPayload) {
        return data(
                asked.toJson(nullPayload),
                Json.object().put(key("is_long_running"), true).put(key("type"), "function_call"));
    }

    /** The end after a success. @param last the usage of the last model call */
    abstract ObjectNode completed(Model.@Nullable Usage last);

    /** What is told when the model fails, the last of it final. */
    abstract List<ObjectNode> failed(ModelFailure failure);

    /** What is told when the runtime itself gives up, before any model call. */
    abstract ObjectNode brokenDown(String text);

    final ObjectNode submitted(ObjectNode echo) {
        return status("submitted", echo, null);
    }

    final ObjectNode working() {
        return status("working", null, aboutTask());
    }

    final ObjectNode canceled() {
        return status("canceled", null, null);
    }

    final ObjectNode artifact(String text) {
        ObjectNode event = Json.object().put("kind", "artifact-update");
        ObjectNode artifact = event.putObject("artifact").put("artifactId", ids.next());
        artifact.putArray("parts").add(text(text));
        return event.put("contextId", turn.contextId()).put("lastChunk", true).put("taskId", turn.taskId());
    }

    static ObjectNode text(String text) {
        return Json.object().put("kind", "text").put("text", text);
    }

    static ObjectNode data(ObjectNode data, ObjectNode metadata) {
        ObjectNode part = Json.object().put("kind", "data");
        part.set("data", data);
        return part.set("metadata", metadata);
    }

    final String key(String name) {
        return prefix + name;
    }

    /** An agent's message that carries its metadata twice, in the message and in the event (recorded). */
    final ObjectNode said(List<ObjectNode> parts, ObjectNode metadata) {
        ObjectNode sorted = sorted(metadata);
        ObjectNode message = message();
        message.set("metadata", sorted);
        return status("working", close(message, parts), sorted);
    }

    /** Begins a message of the agent in this task. */
    final ObjectNode message() {
        return Json.object().put("kind", "message").put("messageId", ids.next()).put("contextId", turn.contextId());
    }

    final ObjectNode close(ObjectNode message, List<ObjectNode> parts) {
        ArrayNode array = message.putArray("parts");
        parts.forEach(array::add);
        return message.put("role", "agent").put("taskId", turn.taskId());
    }

    /** What stands in the metadata of every event of this task. */
    final ObjectNode aboutTask() {
        return Json.object()
                .put(key("app_name"), turn.agent().appName())
                .put(key("session_id"), turn.contextId())
                .put(key("user_id"), turn.user());
    }

    /** What stands in the metadata of an event of the model's turn. */
    final ObjectNode aboutTurn() {
        return aboutTask().put(key("invocation_id"), turn.invocation());
    }

    /** What stands in the metadata of something the agent says. */
    final ObjectNode aboutAuthor() {
        return aboutTurn().put(key("author"), turn.agent().author());
    }

    /** The wire has keys of metadata in alphabetical order. */
    static ObjectNode sorted(ObjectNode metadata) {
        var keys = new TreeMap<String, JsonNode>();
        metadata.properties().forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        ObjectNode sorted = Json.object();
        sorted.setAll(keys);
        return sorted;
    }

    final ObjectNode status(String state, @Nullable ObjectNode message, @Nullable ObjectNode metadata) {
        boolean over = !state.equals("submitted") && !state.equals("working");
        ObjectNode event = Json.object()
                .put("kind", "status-update")
                .put("contextId", turn.contextId())
                .put("final", over);
        ObjectNode status = event.putObject("status");
        if (message != null) {
            status.set("message", message);
        }
        status.put("state", state).put("timestamp", Json.time(now(clock)));
        event.put("taskId", turn.taskId());
        if (metadata != null) {
            event.set("metadata", sorted(metadata));
        }
        return event;
    }

    /** The time as finely as the runtime tells it. */
    abstract Instant now(Clock clock);
}
