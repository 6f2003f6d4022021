package io.vesaas.runs;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentTask;
import io.vesaas.runtime.Passage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a task after contact was lost: reads it, joins it while it still runs, reads it again. Deltas
 * after a gap have no known place, so only whole texts count. A task that counts as working but can't be joined for long
 * has died with its pod: KAgent never closes it (recorded).
 */
final class Recovery {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Ledger run;
    private final Passage passage;
    private final AgentClient agents;
    private final RunSettings settings;
    private final Replica replica;
    private final long began = System.nanoTime();
    private long lastContact = began;
    private long lastLife = began;

    Recovery(Ledger run, Passage passage, AgentClient agents, RunSettings settings, Replica replica) {
        this.run = run;
        this.passage = passage;
        this.agents = agents;
        this.settings = settings;
        this.replica = replica;
    }

    void follow(RunExecution execution, String taskId) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                AgentTask task = agents.getTask(passage, taskId);
                lastContact = System.nanoTime();
                execution.catchUp(task.history());
                if (task.ending() != null) {
                    execution.endWith(task.ending());
                    return;
                }
                join(execution, taskId);
                if (since(lastLife).compareTo(settings.patience()) > 0) {
                    execution.end(execution.abandoned());
                    return;
                }
            } catch (AgentFailure failure) {
                log.info("Run {} is out of reach: {}", run.lease().run(), failure.detail());
                Ending ending = hopeless(failure);
                if (ending != null) {
                    execution.end(ending);
                    return;
                }
                execution.writeWhenDue();
            }
            if (since(began).compareTo(settings.deadline()) > 0) {
                execution.end(execution.tooLong());
                return;
            }
            replica.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Listens until something whole has happened; what that was is then read from the task. */
    private void join(RunExecution execution, String taskId) {
        try (var pump = new EventPump(agents.resubscribe(passage, taskId))) {
            while (true) {
                replica.check();
                EventPump.Item item = pump.poll(RunExecution.LOOK_UP);
                switch (item) {
                    case null -> {
                        lastLife = System.nanoTime();
                        execution.writeWhenDue();
                    }
                    case EventPump.Item.End(var failure) -> {
                        if (failure != null && failure.reason() == Reason.IDLE) {
                            throw failure;
                        }
                        return;
                    }
                    case EventPump.Item.Heard(var event) -> {
                        lastLife = System.nanoTime();
                        if (event.isFinal()) {
                            return;
                        }
                        if (event instanceof AgentEvent.TextFinal || event instanceof AgentEvent.ToolResult) {
                            execution.catchUp(agents.getTask(passage, taskId).history());
                        }
                    }
                }
            }
        }
    }

    /** The ending when there is no sense in asking again, else null. */
    private @Nullable Ending hopeless(AgentFailure failure) {
        if (failure.reason() == Reason.IDLE) {
            return Ending.interrupted(failure.code(), failure.detail());
        }
        boolean unknown = failure.reason() == Reason.UNKNOWN_TASK;
        if (unknown || since(lastContact).compareTo(settings.patience()) > 0) {
            return Ending.interrupted(unknown ? "run-lost" : failure.code(), failure.detail());
        }
        return null;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
