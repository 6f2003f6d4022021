package io.vesaas.runs;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.Passage;
import io.vesaas.shared.CrashPoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads one run from the request to its ending, on one thread. */
final class RunExecution {

    private static final Logger log = LoggerFactory.getLogger(RunExecution.class);
    private static final Duration LOOK_UP = Duration.ofMillis(200);

    private final Ledger run;
    private final LooseEnds looseEnds;
    private final RunJournal journal;
    private final RunSettings settings;
    private final Replica replica;
    private final RunNotes notes;
    private final Errands errands;
    private final AgentLine line;
    private final long began = System.nanoTime();

    private @Nullable String taskId;
    private @Nullable Ending calledOff;

    RunExecution(
            Ledger run,
            Passage passage,
            AgentClient agents,
            LooseEnds looseEnds,
            RunJournal journal,
            RunSettings settings,
            Replica replica) {
        this.run = run;
        this.looseEnds = looseEnds;
        this.journal = journal;
        this.settings = settings;
        this.replica = replica;
        this.taskId = run.taskId();
        notes = new RunNotes(run, journal, settings);
        errands = new Errands(replica, notes::writeWhenDue);
        line = new AgentLine(run, passage, agents, errands);
    }

    /** Sends the request and follows the answer. The request is marked as sent before it is, and never sent again. */
    void begin() {
        if (journal.stopWished(run.lease().run())) {
            end(new Ending(RunState.CANCELLED, null, null));
            return;
        }
        journal.dispatched(run.lease());
        CrashPoint.reached("run-dispatched");
        Listening heard;
        try (EventPump pump = line.send()) {
            heard = listen(pump);
        }
        AgentFailure failure = heard.failure();
        if (heard.ending() != null) {
            end(heard.ending());
        } else if (taskId != null) {
            recover(taskId, failure);
        } else if (failure != null && !failure.mayHaveRun()) {
            end(Ending.of(failure));
        } else {
            search(
                    failure == null
                            ? Ending.interrupted(
                                    "agent-silent", "the stream ended before the agent had taken the request")
                            : Ending.of(failure));
        }
    }

    /** Takes up a run whose leader is gone: asks the agent what became of it. */
    void resume() {
        if (taskId == null) {
            search(Ending.interrupted("run-lost", "the request may have been sent, but no task of it is to be found"));
        } else {
            recover(taskId, null);
        }
    }

    /** The request may have been sent, but nobody knows as what. @param otherwise the ending when it was not taken */
    private void search(Ending otherwise) {
        var search = new TaskSearch(run, looseEnds, errands, settings, replica);
        Optional<String> found = search.find();
        if (found.isPresent()) {
            taken(found.get());
            recover(found.get(), null);
        } else {
            AgentFailure away = search.failure();
            end(away == null ? otherwise : otherwise.and("its task could not be looked for: " + away.detail()));
        }
    }

    private void recover(String task, @Nullable AgentFailure failure) {
        if (failure != null && failure.reason() == AgentFailure.Reason.IDLE) {
            calledOff = new Ending(RunState.FAILED, failure.code(), failure.detail());
            callOff(task);
        }
        switch (new Recovery(task, line, notes, settings, replica).follow()) {
            case Recovery.Outcome.GivenUp(var ending) -> end(ending);
            case Recovery.Outcome.Over(var event) -> {
                notes.hear(event);
                end(endingOf(event));
            }
        }
    }

    /** What came of listening to a stream. Both null: it ended without a final event. */
    private record Listening(
            @Nullable Ending ending, @Nullable AgentFailure failure) {}

    private Listening listen(EventPump pump) {
        while (true) {
            replica.check();
            Duration wait = notes.untilNextWrite();
            EventPump.Item item = pump.poll(wait.compareTo(LOOK_UP) < 0 ? wait : LOOK_UP);
            switch (item) {
                case null -> {}
                case EventPump.Item.End(var failure) -> {
                    notes.write();
                    return new Listening(null, failure);
                }
                case EventPump.Item.Heard(var event) -> {
                    if (event instanceof AgentEvent.Started started && taskId == null) {
                        taken(started.taskId());
                    }
                    notes.hear(event);
                    if (event.isFinal()) {
                        return new Listening(endingOf(event), null);
                    }
                }
            }
            notes.writeWhenDue();
            if (System.nanoTime() - began > settings.deadline().toNanos()) {
                return new Listening(tooLong(), null);
            }
        }
    }

    private void taken(String task) {
        taskId = task;
        journal.started(run.lease(), task);
        CrashPoint.reached("run-started");
        if (journal.stopWished(run.lease().run())) {
            callOff(task);
        }
    }

    /** Calls the run off that has used up its time. */
    private Ending tooLong() {
        return taskId == null
                ? Ending.interrupted("run-too-long", "the agent did not take it within " + settings.deadline())
                : Recovery.tooLong(line.callOff(taskId), settings);
    }

    /**
     * An agent that asks can't be answered: what it waits for is called off, and the run says so. A run that we called
     * off ourselves ends with our reason.
     */
    private Ending endingOf(AgentEvent event) {
        if (event instanceof AgentEvent.InputRequired && taskId != null) {
            return Ending.of(event).and("It was " + callOff(taskId).words() + ".");
        }
        return event instanceof AgentEvent.Cancelled && calledOff != null ? calledOff : Ending.of(event);
    }

    private CalledOff callOff(String task) {
        CalledOff called = line.callOff(task);
        if (!called.isSettled()) {
            log.info("Run {} is {}", run.lease().run(), called.words());
        }
        return called;
    }

    /** The tasks of sub-agents end with their run, and what they used is booked with its ending, else later. */
    private void end(Ending ending) {
        if (!notes.tellOfSubAgents()) {
            notes.end(ending, List.of(), ending.isUnsure());
            return;
        }
        try {
            var tied = errands.run(settings.farewell(), () -> looseEnds.tie(run));
            notes.end(tied.tell(ending), tied.calls(), true);
        } catch (AgentFailure away) {
            log.info(
                    "What sub-agents did in run {} is looked for later: {}",
                    run.lease().run(),
                    away.detail());
            notes.end(ending, List.of(), true);
        }
    }
}
