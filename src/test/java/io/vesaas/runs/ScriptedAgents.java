package io.vesaas.runs;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.runtime.AgentEvent.Started;
import io.vesaas.runtime.AgentEvent.Tokens;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentSessions;
import io.vesaas.runtime.AgentStream;
import io.vesaas.runtime.AgentTask;
import io.vesaas.runtime.InputAnswer;
import io.vesaas.runtime.InputRequest;
import io.vesaas.runtime.Passage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Agents whose every word is written by the test, and who remember what was asked of them. */
final class ScriptedAgents implements AgentClient, AgentSessions {

    static final String TASK = "task-of-the-run";

    /** A tasks/cancel that arrived. */
    record Cancel(Passage passage, String taskId) {}

    final List<String> sent = new CopyOnWriteArrayList<>();
    final List<Cancel> cancels = new CopyOnWriteArrayList<>();
    final Map<String, List<AgentTask>> stored = new HashMap<>();
    final Map<String, CancelOutcome> outcomes = new HashMap<>();
    private final Queue<AgentEvent> stream = new ArrayDeque<>();
    private final Queue<AgentFailure> refusals = new ArrayDeque<>();
    int looksInVain;
    volatile boolean operatorAway;
    volatile Runnable beforeLook = () -> {};
    volatile Runnable beforeRead = () -> {};

    /** What the answer to the next message says. */
    ScriptedAgents says(AgentEvent... events) {
        stream.add(new Started(TASK, "context"));
        stream.addAll(List.of(events));
        return this;
    }

    /** Refuses the next look at a task for this reason. */
    void refuses(Reason reason) {
        refusals.add(failure(reason));
    }

    /** Stores a task at the end of a conversation. */
    void stores(String context, AgentTask task) {
        stored.computeIfAbsent(context, _ -> new ArrayList<>())
                .removeIf(old -> old.taskId().equals(task.taskId()));
        stored.get(context).add(task);
    }

    static AgentTask task(String id, AgentEvent ending, AgentEvent... history) {
        return new AgentTask(id, Set.of("message-of-" + id), ending, List.of(history));
    }

    static ModelCall call(String task, String message, Long input, Long output) {
        return new ModelCall(task, message, new Tokens(input, output));
    }

    static AgentFailure failure(Reason reason) {
        return new AgentFailure(reason, "scripted " + reason, true);
    }

    @Override
    public AgentStream send(Passage passage, String contextId, String messageId, String text) {
        sent.add(messageId);
        return new AgentStream() {
            @Override
            public AgentEvent next() {
                return stream.poll();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public AgentStream answer(
            Passage passage,
            String contextId,
            String taskId,
            String messageId,
            InputRequest request,
            InputAnswer answer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AgentStream resubscribe(Passage passage, String taskId) {
        throw failure(Reason.REFUSED);
    }

    @Override
    public AgentTask getTask(Passage passage, String taskId) {
        beforeRead.run();
        AgentFailure refusal = refusals.poll();
        if (refusal != null) {
            throw refusal;
        }
        return stored.values().stream()
                .flatMap(List::stream)
                .filter(task -> task.taskId().equals(taskId))
                .findFirst()
                .orElseThrow(() -> failure(Reason.UNKNOWN_TASK));
    }

    @Override
    public CancelOutcome cancel(Passage passage, String taskId) {
        cancels.add(new Cancel(passage, taskId));
        return outcomes.getOrDefault(taskId, CancelOutcome.CANCELLED);
    }

    @Override
    public void probe(Passage passage) {}

    @Override
    public List<AgentTask> findTasks(String agentUser, String contextId) {
        beforeLook.run();
        if (operatorAway) {
            throw failure(Reason.UNREACHABLE);
        }
        return looksInVain-- > 0 ? List.of() : List.copyOf(stored.getOrDefault(contextId, List.of()));
    }
}
