package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.shared.CrashPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a leader has heard and not yet stored. It is stored at a cadence; the first piece of text never waits. */
final class RunNotes {

    private final Ledger run;
    private final RunJournal journal;
    private final RunSettings settings;
    private final Transcript transcript;
    private final List<PartChange> changes = new ArrayList<>();
    private final List<ModelCall> calls = new ArrayList<>();
    private boolean subAgents;
    private long lastWrite;
    private Duration pause;

    RunNotes(Ledger run, RunJournal journal, RunSettings settings) {
        this.run = run;
        this.journal = journal;
        this.settings = settings;
        this.pause = settings.cadence();
        this.lastWrite = System.nanoTime() - settings.cadence().toNanos();
        transcript = new Transcript(journal.parts(run.lease().run()));
    }

    void hear(AgentEvent event) {
        note(event);
        changes.addAll(transcript.hear(event));
    }

    /** Brings the answer to what the agent has stored. */
    void catchUp(List<AgentEvent> history) {
        history.forEach(this::note);
        changes.addAll(transcript.catchUp(history));
        write();
    }

    private void note(AgentEvent event) {
        if (event instanceof ModelCall call) {
            calls.add(call);
        }
        subAgents |= !SubAgentCall.in(event).isEmpty();
    }

    /** Whether sub-agents may have been at work. */
    boolean tellOfSubAgents() {
        return subAgents;
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

    /** With nothing to store a write only renews the lease, so it may wait for a third of it. */
    Duration untilNextWrite() {
        boolean nothing = changes.isEmpty() && calls.isEmpty();
        Duration wait = nothing ? settings.lease().dividedBy(3) : pause;
        return wait.minusNanos(System.nanoTime() - lastWrite);
    }

    /**
     * Stores the rest and the ending.
     *
     * @param more model calls of sub-agents
     * @param lookAgain whether what was missed must be looked for later
     */
    void end(Ending ending, List<ModelCall> more, boolean lookAgain) {
        calls.addAll(more);
        journal.end(run, List.copyOf(changes), List.copyOf(calls), ending, lookAgain ? settings.lookAgain() : null);
    }
}
