package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The running agents: takes messages, lets the model answer, keeps tasks and conversations in memory. */
final class Pods {

    private static final int TASKS_KEPT = 5_000;

    private final Map<String, Execution> live = new ConcurrentHashMap<>();
    private final Tasks tasks = new Tasks(TASKS_KEPT, live::containsKey);
    private final Map<String, AgentRef> owners = new ConcurrentHashMap<>();
    private final Mind mind;
    private final Clock clock;

    Pods(World world, Model model, Clock clock) {
        this.mind = new Mind(world, new ToolBox(world), model, new Conversations(), new Colleagues(world, this));
        this.clock = clock;
    }

    /** Prepares a run; {@link Run#start} begins it, so that a follower can be there before the first event. */
    Run prepare(AgentResource agent, String user, ObjectNode message) {
        KAgentIds ids = AgentEvents.idsOf(agent);
        String taskId = ids.next();
        String contextId = message.path("contextId").asString("");
        var turn = new AgentEvents.Turn(
                agent, taskId, contextId.isEmpty() ? ids.next() : contextId, user, "e-" + KAgentIds.random());
        AgentEvents events = AgentEvents.of(turn, clock);
        ObjectNode echo = events.echo(Messages.reworded(message));
        var task = new StoredTask(taskId, turn.contextId(), echo);
        var execution = new Execution(task);
        mind.conversations().open(turn.contextId(), user, agent.ref());
        live.put(taskId, execution);
        tasks.add(task);
        owners.put(taskId, agent.ref());
        return new Run(mind, execution, turn, events, echo, null, () -> live.remove(taskId));
    }

    /**
     * Prepares the answer to a waiting task, whose id is in the message. Anybody may answer, but only the user who was
     * asked is heard (recorded).
     *
     * @return empty when no such task waits
     */
    Optional<Run> resume(AgentResource agent, String user, ObjectNode message) {
        StoredTask task = tasks.find(message.path("taskId").asString("")).orElse(null);
        JsonNode question = task == null ? null : task.takeQuestion().orElse(null);
        if (task == null || question == null) {
            return Optional.empty();
        }
        Decision decision = Decision.find(message).orElse(null);
        List<Confirmation> asked = Confirmation.in(question).stream()
                .filter(one -> mind.conversations()
                        .called(task.contextId(), user, one.call().id()))
                .toList();
        boolean goesOn = agent.python() && decision != null && !asked.isEmpty();
        String invocation = goesOn ? task.metadata("kagent_invocation_id") : "e-" + KAgentIds.random();
        var turn = new AgentEvents.Turn(agent, task.id(), task.contextId(), user, invocation);
        AgentEvents events = AgentEvents.of(turn, clock);
        var execution = new Execution(task);
        mind.conversations().open(turn.contextId(), user, agent.ref());
        live.put(task.id(), execution);
        owners.put(task.id(), agent.ref());
        return Optional.of(new Run(
                mind,
                execution,
                turn,
                events,
                events.echo(Messages.reworded(message)),
                new Run.Reply(decision, asked),
                () -> live.remove(task.id(), execution)));
    }

    Optional<StoredTask> task(String id) {
        return tasks.find(id);
    }

    /** Whether this user has a session of this id; the agent opens it before its first event. */
    boolean hasSession(String contextId, String user) {
        return mind.conversations().exists(contextId, user);
    }

    /** The tasks of everybody in this context, in the order in which they began. */
    List<StoredTask> tasksOf(String contextId) {
        return tasks.of(contextId);
    }

    Optional<Execution> live(String taskId) {
        return Optional.ofNullable(live.get(taskId));
    }

    /** The events of a cancel for a task whose pod is gone. */
    ObjectNode canceled(AgentResource agent, StoredTask task) {
        return AgentEvents.of(new AgentEvents.Turn(agent, task.id(), task.contextId(), "", ""), clock)
                .canceled();
    }

    /** The agent was deleted: its pod goes and takes what it was doing with it. */
    void stop(AgentRef agent) {
        live.forEach((taskId, execution) -> {
            if (agent.equals(owners.get(taskId))) {
                live.remove(taskId);
                execution.die();
            }
        });
    }

    /** Everything stops, so that no connection holds up a shutdown. */
    void stopAll() {
        live.values().forEach(Execution::die);
        live.clear();
    }
}
