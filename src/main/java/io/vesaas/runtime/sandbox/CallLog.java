package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.node.ObjectNode;

/** What reached KAgent, as evidence of how often a message was really sent. */
final class CallLog {

    private record Call(
            String method, AgentRef agent, String user, String contextId, String messageId, String taskId, String at) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Clock clock;

    CallLog(Clock clock) {
        this.clock = clock;
    }

    void add(String method, AgentRef agent, String user, String contextId, String messageId, String taskId) {
        calls.add(new Call(method, agent, user, contextId, messageId, taskId, Json.time(clock.instant())));
    }

    ObjectNode toJson() {
        var counts = new TreeMap<String, Integer>();
        calls.forEach(call -> counts.merge(call.method(), 1, Integer::sum));
        ObjectNode json = Json.object();
        json.set("counts", Json.MAPPER.valueToTree(counts));
        var array = json.putArray("calls");
        calls.forEach(call -> array.addObject()
                .put("method", call.method())
                .put("agent", call.agent().toString())
                .put("user", call.user())
                .put("contextId", call.contextId())
                .put("messageId", call.messageId())
                .put("taskId", call.taskId())
                .put("at", call.at()));
        return json;
    }
}
