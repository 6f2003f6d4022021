package io.vesaas.runs;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentStream;
import io.vesaas.runtime.Passage;
import io.vesaas.shared.CrashPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads one run from the request to its ending, on one thread. What is heard is gathered and written at a cadence; the
 * first piece of text never waits.
 */
final class RunExecution {

    private static final Logger log = LoggerFactory.getLogger(RunExecution.class);
    static final Duration LOOK_UP = Duration.ofMillis(200);

    private final Ledger run;
    private final Passage passage;
    private final AgentClient agents;
    private final RunJournal journal;
    private final RunSettings settings;
    private final Replica replica;
    private final long began = System.nanoTime();
    private final Transcript transcript;
    private final List<PartChange> changes = new ArrayList<>();
    private final List<AgentEvent.ModelCall> calls = new ArrayList<>();

    private @Nullable String taskId;
    private @Nullable Ending calledOff;
    private long lastWrite;
    private Duration pause;

    RunExecution(
            Ledger run,
            Passage passage,
            AgentClient agents,
            RunJournal journal,
            RunSettings settings,
            Replica replica) {
        this.run = run;
        this.passage = passage;
        this.agents = agents;
        this.journal = journal;
        this.settings = settings;
        this.replica = replica;
        this.taskId = run.taskId();
        this.pause = settings.cadence();
        this.lastWrite = System.nanoTime() - settings.cadence().toNanos();
        transcript = new Transcript(journal.parts(run.lease().run()));
    }

    /** Sends the request and follows the answer. The request is marked as sent before it is, and never sent again. */
    void begin() {
        if (journal.stopWished(run.lease().run())) {
            end(new Ending(RunState.CANCELLED, null, null));
            return;
        }
        journal.dispatched(run.lease());
        CrashPoint.reached("run-dispatched");
        AgentFailure failure = null;
        String id = run.lease().run().toString();
        try (AgentStream stream = agents.send(passage, run.contextId(), id, run.request())) {
            Listening heard = listen(stream);
            if (heard.ending() != null) {
                end(heard.ending());
                return;
            }
            failure = heard.failure();
        } catch (AgentFailure refused) {
            failure = refused;
        }
        if (taskId != null) {
            recover(failure);
        } else if (failure != null) {
            end(Ending.of(failure));
        } else {
            end(Ending.interrupted("agent-silent", "the stream ended before the agent had taken the request"));
        }
    }

    /** Takes up a run whose leader is gone: asks the agent what became of it. */
    void resume() {
        if (taskId == null) {
            end(Ending.interrupted("run-lost", "the request may have been sent, but no task id was stored"));
        } else {
            recover(null);
        }
    }

    private void recover(@Nullable AgentFailure failure) {
        if (failure != null && failure.reason() == AgentFailure.Reason.IDLE) {
            calledOff = new Ending(RunState.FAILED, failure.code(), failure.detail());
            cancelQuietly();
        }
        new Recovery(run, passage, agents, settings, replica).follow(this, taskId());
    }

    /** What came of listening to a stream. Both null: it ended without a final event. */
    record Listening(@Nullable Ending ending, @Nullable AgentFailure failure) {}

    private Listening listen(AgentStream stream) {
        try (var pump = new EventPump(stream)) {
            while (true) {
                replica.check();
                EventPump.Item item = pump.poll(shorter(untilNextWrite()));
                switch (item) {
                    case null -> {}
                    case EventPump.Item.End(var failure) -> {
                        write();
                        return new Listening(null, failure);
                    }
                    case EventPump.Item.Heard(var event) -> {
                        hear(event);
                        if (event.isFinal()) {
                            return new Listening(endingOf(event), null);
                        }
                    }
                }
                writeWhenDue();
                if (System.nanoTime() - began > settings.deadline().toNanos()) {
                    return new Listening(tooLong(), null);
                }
            }
        }
    }

    private void hear(AgentEvent event) {
        if (event instanceof AgentEvent.Started started && taskId == null) {
            taskId = started.taskId();
            journal.started(run.lease(), started.taskId());
            CrashPoint.reached("run-started");
            if (journal.stopWished(run.lease().run())) {
                cancelQuietly();
            }
        } else if (event instanceof AgentEvent.ModelCall call) {
            calls.add(call);
        } else {
            changes.addAll(transcript.hear(event));
        }
    }

    /** Calls the run off that has used up its time. */
    Ending tooLong() {
        cancelQuietly();
        return Ending.interrupted("run-too-long", "the run did not end within " + settings.deadline());
    }

    /** Closes the task that nobody works on any more. */
    Ending abandoned() {
        cancelQuietly();
        return Ending.interrupted("run-lost", "the task counts as working, but nothing works on it any more");
    }

    /**
     * An agent that asks can't be answered: what it waits for is called off, and the run says so. A run that we called
     * off ourselves ends with our reason.
     */
    private Ending endingOf(AgentEvent event) {
        if (event instanceof AgentEvent.InputRequired) {
            cancelQuietly();
        }
        return event instanceof AgentEvent.Cancelled && calledOff != null ? calledOff : Ending.of(event);
    }

    /** Brings the answer to what the agent has stored. */
    void catchUp(List<AgentEvent> history) {
        changes.addAll(transcript.catchUp(history));
        history.forEach(event -> {
            if (event instanceof AgentEvent.ModelCall call) {
                calls.add(call);
            }
        });
        write();
    }

    void write() {
        long start = System.nanoTime();
        journal.write(run, List.copyOf(changes), List.copyOf(calls));
        if (!changes.isEmpty()) {
            CrashPoint.reached("run-text-stored");
        }
        changes.clear();
        calls.clear();
        lastWrite = System.nanoTime();
        Duration took = Duration.ofNanos(lastWrite - start);
        pause = took.multipliedBy(3).compareTo(settings.cadence()) > 0 ? took.multipliedBy(3) : settings.cadence();
    }

    void writeWhenDue() {
        if (!untilNextWrite().isPositive()) {
            write();
        }
    }

    void end(Ending ending) {
        journal.end(run, List.copyOf(changes), List.copyOf(calls), ending);
    }

    void endWith(AgentEvent event) {
        if (event instanceof AgentEvent.Completed) {
            changes.addAll(transcript.hear(event));
        }
        end(endingOf(event));
    }

    private void cancelQuietly() {
        try {
            agents.cancel(passage, taskId());
        } catch (AgentFailure unreachable) {
            log.info("Run {} can't be called off: {}", run.lease().run(), unreachable.detail());
        }
    }

    private String taskId() {
        if (taskId == null) {
            throw new IllegalStateException("the run has no task yet");
        }
        return taskId;
    }

    private static Duration shorter(Duration wait) {
        return wait.compareTo(LOOK_UP) < 0 ? wait : LOOK_UP;
    }

    /** With nothing to store a write only renews the lease, so it may wait for a third of it. */
    private Duration untilNextWrite() {
        boolean nothing = changes.isEmpty() && calls.isEmpty();
        Duration wait = nothing ? settings.lease().dividedBy(3) : pause;
        return wait.minusNanos(System.nanoTime() - lastWrite);
    }
}
