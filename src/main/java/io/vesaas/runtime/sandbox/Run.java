package io.vesaas.runtime.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One turn of an agent: a new task, or one that goes on after a person was asked. */
final class Run {

    private static final String FOREIGN_SESSION = "failed to append event to sessionService: append event: status 403,"
            + " response: {\"error\":\"Session does not belong to this agent\"}\n";

    /**
     * What a waiting task is told.
     *
     * @param decision null when the message is not one
     * @param asked what the decision is about; empty when this user was not asked
     */
    record Reply(@Nullable Decision decision, List<Confirmation> asked) {}

    private final Mind mind;
    private final Execution execution;
    private final AgentEvents.Turn turn;
    private final AgentEvents events;
    private final ObjectNode echo;
    private final @Nullable Reply reply;
    private final Runnable whenOver;
    private @Nullable Fault fault;
    private int said;

    /** @param reply null for a new task */
    Run(
            Mind mind,
            Execution execution,
            AgentEvents.Turn turn,
            AgentEvents events,
            ObjectNode echo,
            @Nullable Reply reply,
            Runnable whenOver) {
        this.mind = mind;
        this.execution = execution;
        this.turn = turn;
        this.events = events;
        this.echo = echo;
        this.reply = reply;
        this.whenOver = whenOver;
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

    /** The task as it is when the message was just taken. */
    ObjectNode taken() {
        if (reply != null) {
            return execution.task().stored(-1);
        }
        var snapshot = new StoredTask(turn.taskId(), turn.contextId(), echo);
        snapshot.take(events.submitted(echo));
        return snapshot.stored(-1);
    }

    /** It shall never begin; a task that waits goes on waiting. */
    void abandon() {
        execution.task().waitOn();
        whenOver.run();
    }

    void start() {
        if (reply == null) {
            execution.say(events.submitted(echo));
        } else if (reply.decision() != null && !turn.agent().python()) {
            execution.say(events.status("working", echo, null));
        } else {
            execution.task().hear(echo);
        }
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
            think();
        } catch (ModelFailure failure) {
            events.failed(failure).forEach(execution::say);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            whenOver.run();
        }
    }

    private void think() throws ModelFailure, InterruptedException {
        var thinking = new Thinking(mind, execution, turn, events);
        if (reply != null && reply.decision() != null && !reply.asked().isEmpty()) {
            if (thinking.settle(reply.asked(), reply.decision())) {
                return;
            }
        } else {
            thinking.hear(Messages.text(echo));
        }
        thinking.think(this::delta);
    }

    private void delta(String text) {
        if (turn.agent().streams()) {
            execution.say(events.partial(text));
        }
        said += text.length();
        if (fault != null && fault.kind() == Fault.Kind.DIE && said >= fault.afterChars()) {
            whenOver.run();
            execution.die();
            Thread.currentThread().interrupt();
        }
    }
}
