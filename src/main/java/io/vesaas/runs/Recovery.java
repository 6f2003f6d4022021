package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentTask;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a task after contact was lost: reads it, joins it while it still runs, reads it again. Deltas
 * after a gap have no known place, so only whole texts count. A task that counts as working but can't be joined for long
 * has died with its pod: KAgent never closes it, but a cancel does (recorded).
 */
final class Recovery {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final Duration LOOK_UP = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Who is let in for longer than this was not refused, however silent it is. */
    private static final Duration REFUSED_BY_THEN = Duration.ofSeconds(3);

    private final String taskId;
    private final AgentLine line;
    private final RunNotes notes;
    private final RunSettings settings;
    private final Replica replica;
    private final long began = System.nanoTime();
    private long lastContact = began;
    private long lastLife = began;
    private int known;

    Recovery(String taskId, AgentLine line, RunNotes notes, RunSettings settings, Replica replica) {
        this.taskId = taskId;
        this.line = line;
        this.notes = notes;
        this.settings = settings;
        this.replica = replica;
    }

    Outcome follow() {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                AgentTask task = line.task(taskId);
                lastContact = System.nanoTime();
                notes.catchUp(task.history());
                if (task.history().size() > known) {
                    known = task.history().size();
                    lastLife = lastContact;
                }
                if (task.ending() != null) {
                    return new Outcome.Over(task.ending());
                }
                join();
                if (since(lastLife).compareTo(settings.patience()) > 0) {
                    CalledOff called = line.callOff(taskId);
                    if (!called.wasOver()) {
                        return new Outcome.GivenUp(abandoned(called));
                    }
                }
            } catch (AgentFailure failure) {
                log.info("Task {} is out of reach: {}", taskId, failure.detail());
                Ending ending = hopeless(failure);
                if (ending != null) {
                    return new Outcome.GivenUp(ending);
                }
                notes.writeWhenDue();
            }
            if (isTooLate()) {
                return new Outcome.GivenUp(tooLong(line.callOff(taskId), settings));
            }
            replica.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** What became of the task. */
    sealed interface Outcome {

        /** @param event its final event */
        record Over(AgentEvent event) implements Outcome {}

        /** Nobody knows. */
        record GivenUp(Ending ending) implements Outcome {}
    }

    static Ending tooLong(CalledOff called, RunSettings settings) {
        return Ending.interrupted("run-too-long", "the run did not end within " + settings.deadline())
                .and("its task was " + called.words());
    }

    private static Ending abandoned(CalledOff called) {
        return Ending.interrupted("run-lost", "the task counts as working, but nothing works on it any more")
                .and("it was " + called.words());
    }

    /** Listens until something whole has happened; what that was is then read from the task. */
    private void join() {
        long joined = System.nanoTime();
        try (EventPump pump = line.join(taskId)) {
            while (!isTooLate()) {
                replica.check();
                EventPump.Item item = pump.poll(LOOK_UP);
                switch (item) {
                    case null -> {
                        if (pump.isOpen() && since(joined).compareTo(REFUSED_BY_THEN) > 0) {
                            lastLife = System.nanoTime();
                        }
                        notes.writeWhenDue();
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
                            notes.catchUp(line.task(taskId).history());
                        }
                    }
                }
            }
        }
    }

    private boolean isTooLate() {
        return since(began).compareTo(settings.deadline()) > 0;
    }

    /** The ending when there is no sense in asking again, else null. */
    private @Nullable Ending hopeless(AgentFailure failure) {
        if (failure.reason() == Reason.IDLE) {
            return Ending.interrupted(failure.code(), failure.detail());
        }
        boolean unknown = failure.reason() == Reason.UNKNOWN_TASK;
        Duration enough = failure.reason() == Reason.GONE ? settings.search() : settings.patience();
        if (unknown || since(lastContact).compareTo(enough) > 0) {
            return Ending.interrupted(unknown ? "run-lost" : failure.code(), failure.detail());
        }
        return null;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
