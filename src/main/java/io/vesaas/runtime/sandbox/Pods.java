package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The running agents: takes messages, lets the model answer, keeps tasks and conversations in memory. */
final class Pods {

    private static final int MAX_MODEL_CALLS = 8;
    private static final String FOREIGN_SESSION = "failed to append event to sessionService: append event: status 403,"
            + " response: {\"error\":\"Session does not belong to this agent\"}\n";

    private final Map<String, StoredTask> tasks = new ConcurrentHashMap<>();
    private final Map<String, Execution> live = new ConcurrentHashMap<>();
    private final Map<String, AgentRef> owners = new ConcurrentHashMap<>();
    private final Conversations conversations = new Conversations();
    private final World world;
    private final ToolBox tools;
    private final Model model;
    private final Clock clock;

    Pods(World world, Model model, Clock clock) {
        this.world = world;
        this.tools = new ToolBox(world);
        this.model = model;
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
        tasks.put(taskId, task);
        live.put(taskId, execution);
        owners.put(taskId, agent.ref());
        return new Run(execution, turn, events, echo);
    }

    Optional<StoredTask> task(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    Optional<Execution> live(String taskId) {
        return Optional.ofNullable(live.get(taskId));
    }

    /** The events of a cancel for a task whose pod is gone. */
    ObjectNode canceled(AgentResource agent, StoredTask task) {
        String contextId = task.stored(0).path("contextId").asString("");
        return AgentEvents.of(new AgentEvents.Turn(agent, task.id(), contextId, "", ""), clock)
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

    /** One turn of an agent. */
    final class Run {

        private final Execution execution;
        private final AgentEvents.Turn turn;
        private final AgentEvents events;
        private final ObjectNode echo;
        private @Nullable Fault fault;
        private int said;

        private Run(Execution execution, AgentEvents.Turn turn, AgentEvents events, ObjectNode echo) {
            this.execution = execution;
            this.turn = turn;
            this.events = events;
            this.echo = echo;
        }

        Execution execution() {
            return execution;
        }

        AgentResource agent() {
            return turn.agent();
        }

        void afflict(@Nullable Fault fault) {
            this.fault = fault;
        }

        /** The task as it is when it was just taken. */
        ObjectNode submitted() {
            var snapshot = new StoredTask(turn.taskId(), turn.contextId(), echo);
            snapshot.take(events.submitted(echo));
            return snapshot.stored(-1);
        }

        void start() {
            execution.say(events.submitted(echo));
            execution.start("sandbox-" + turn.agent().ref().name(), this::work);
        }

        private void work() {
            try {
                execution.say(events.working());
                if (fault != null && fault.kind() == Fault.Kind.SILENT) {
                    Thread.sleep(fault.patience());
                    return;
                }
                if (!conversations.open(
                        turn.contextId(), turn.user(), turn.agent().ref())) {
                    execution.say(events.brokenDown(FOREIGN_SESSION));
                    return;
                }
                converse();
            } catch (ModelFailure failure) {
                events.failed(failure).forEach(execution::say);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                live.remove(turn.taskId());
            }
        }

        private void converse() throws ModelFailure, InterruptedException {
            var turns = new ArrayList<>(conversations.turns(turn.contextId(), turn.user()));
            remember(turns, new Model.Turn.User(Messages.text(echo)));
            List<Tool> offered = tools.toolsOf(turn.agent());
            for (int calls = 0; calls < MAX_MODEL_CALLS; calls++) {
                Model.Answer answer = model.answer(
                        new Model.Prompt(turn.agent(), modelName(), List.copyOf(turns), offered), this::delta);
                if (!answer.text().isEmpty() || !answer.calls().isEmpty()) {
                    execution.say(events.answer(answer));
                    remember(turns, new Model.Turn.Assistant(answer.text(), answer.calls()));
                }
                if (answer.calls().isEmpty()) {
                    complete(answer);
                    return;
                }
                for (Model.Call call : answer.calls()) {
                    String output = output(offered, call);
                    execution.say(events.toolResult(call, output));
                    remember(turns, new Model.Turn.Result(call, output));
                }
            }
            execution.say(events.brokenDown("maximum number of model calls reached"));
        }

        private void complete(Model.Answer answer) {
            if (!answer.text().isEmpty()) {
                execution.say(events.artifact(answer.text()));
            }
            execution.say(events.completed(answer.usage()));
        }

        private void remember(List<Model.Turn> turns, Model.Turn next) {
            turns.add(next);
            conversations.add(turn.contextId(), turn.user(), next);
        }

        private void delta(String text) {
            if (turn.agent().streams()) {
                execution.say(events.partial(text));
            }
            said += text.length();
            if (fault != null && fault.kind() == Fault.Kind.DIE && said >= fault.afterChars()) {
                execution.die();
            }
        }

        private String modelName() {
            return world.find(
                            "ModelConfig",
                            turn.agent().ref().namespace(),
                            turn.agent().modelConfig())
                    .map(config -> config.at("/spec/model").asString(""))
                    .orElse("");
        }

        private static String output(List<Tool> offered, Model.Call call) {
            return offered.stream()
                    .filter(tool -> tool.name().equals(call.name()))
                    .map(Tool::answer)
                    .findFirst()
                    .orElse("tool '" + call.name() + "' not found");
        }
    }
}
