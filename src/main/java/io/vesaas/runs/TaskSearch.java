package io.vesaas.runs;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentTask;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the task of a request that may have been sent, by the id of its message. KAgent stores a task a little after
 * it took the message, so it is looked for several times before it counts as never taken.
 */
final class TaskSearch {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Ledger run;
    private final LooseEnds looseEnds;
    private final Errands errands;
    private final RunSettings settings;
    private final Replica replica;
    private @Nullable AgentFailure failure;

    TaskSearch(Ledger run, LooseEnds looseEnds, Errands errands, RunSettings settings, Replica replica) {
        this.run = run;
        this.looseEnds = looseEnds;
        this.errands = errands;
        this.settings = settings;
        this.replica = replica;
    }

    /** The id of the task; empty when there is surely none, or nobody could tell within the patience of runs. */
    Optional<String> find() {
        long begun = System.nanoTime();
        while (true) {
            try {
                Optional<AgentTask> task = errands.run(settings.patience(), () -> looseEnds.findTask(run));
                failure = null;
                if (task.isPresent()) {
                    return task.map(AgentTask::taskId);
                }
            } catch (AgentFailure away) {
                failure = away;
            }
            Duration enough = failure == null ? settings.search() : settings.patience();
            if (System.nanoTime() - begun > enough.toNanos()) {
                return Optional.empty();
            }
            replica.pause(PAUSE);
        }
    }

    /** Why nobody could tell, null when it was told. */
    @Nullable AgentFailure failure() {
        return failure;
    }
}
