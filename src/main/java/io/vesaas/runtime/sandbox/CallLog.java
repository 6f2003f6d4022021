package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What reached KAgent, as evidence of how often a message was really sent. */
final class CallLog {

    private record Call(
            String method, AgentRef agent, String user, String contextId, String messageId, String taskId, String at) {}

    private static final int CALLS_KEPT = 10_000;

    private final Deque<Call> calls = new ArrayDeque<>();
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private final Clock clock;

    CallLog(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(
            String method, AgentRef agent, String user, String contextId, String messageId, String taskId) {
        counts.merge(method, 1, Integer::sum);
        calls.add(new Call(method, agent, user, contextId, messageId, taskId, Json.time(clock.instant())));
        if (calls.size() > CALLS_KEPT) {
            calls.removeFirst();
        }
    }

    /** The last calls, and how many there were of each kind since the start. */
    synchronized ObjectNode toJson() {
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
