package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.Started;
import io.vesaas.runtime.AgentTask;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a task as KAgent has stored it; over A2A and over REST it looks the same but for empty strings. */
final class StoredTask {

    private StoredTask() {}

    static AgentTask read(String taskId, Wire.Result result) throws Garbled {
        if (!"task".equals(result.kind())) {
            throw new Garbled("instead of a task came a " + result.kind());
        }
        List<AgentEvent> events = new ArrayList<>();
        new TaskReader(Integer.MAX_VALUE).read(result, events::add);
        AgentEvent ending =
                events.stream().filter(AgentEvent::isFinal).findFirst().orElse(null);
        List<AgentEvent> history = events.stream()
                .filter(event -> !event.isFinal() && !(event instanceof Started))
                .toList();
        return new AgentTask(taskId, sentBySomebody(result), ending, history);
    }

    /** KAgent keeps the message of a person twice. */
    private static Set<String> sentBySomebody(Wire.Result task) {
        Set<String> ids = new LinkedHashSet<>();
        for (Wire.Message message : task.history() == null ? List.<Wire.Message>of() : task.history()) {
            if (message != null && "user".equals(message.role()) && message.messageId() != null) {
                ids.add(message.messageId());
            }
        }
        return ids;
    }
}
