package io.vesaas.runtime.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One turn of an agent. */
final class Run {

    private static final int MAX_MODEL_CALLS = 8;
    private static final String FOREIGN_SESSION = "failed to append event to sessionService: append event: status 403,"
            + " response: {\"error\":\"Session does not belong to this agent\"}\n";

    private final Mind mind;

    private final Execution execution;
    private final AgentEvents.Turn turn;
    private final AgentEvents events;
    private final ObjectNode echo;
    private final Runnable whenOver;
    private @Nullable Fault fault;
    private int said;

    Run(Mind mind, Execution execution, AgentEvents.Turn turn, AgentEvents events, ObjectNode echo, Runnable whenOver) {
        this.mind = mind;
        this.whenOver = whenOver;
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
            if (!mind.conversations()
                    .open(turn.contextId(), turn.user(), turn.agent().ref())) {
                execution.say(events.brokenDown(FOREIGN_SESSION));
                return;
            }
            converse();
        } catch (ModelFailure failure) {
            events.failed(failure).forEach(execution::say);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            whenOver.run();
        }
    }

    private void converse() throws ModelFailure, InterruptedException {
        var turns = new ArrayList<>(mind.conversations().turns(turn.contextId(), turn.user()));
        remember(turns, new Model.Turn.User(Messages.text(echo)));
        List<Tool> offered = mind.tools().toolsOf(turn.agent());
        for (int calls = 0; calls < MAX_MODEL_CALLS; calls++) {
            Model.Answer answer = mind.model()
                    .answer(new Model.Prompt(turn.agent(), modelName(), List.copyOf(turns), offered), this::delta);
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
        mind.conversations().add(turn.contextId(), turn.user(), next);
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
        return mind.world()
                .find(
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
