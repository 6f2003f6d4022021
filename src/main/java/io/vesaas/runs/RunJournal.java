package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.shared.LiveFeed;
import io.vesaas.usage.ModelCallUsage;
import io.vesaas.usage.Usage;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what happens in a run: each call is one transaction under the leader's epoch, and what was stored is then
 * told to followers. So nobody hears of anything that could be lost.
 */
@Component
@Transactional
class RunJournal {

    /** Reported by the stream of events that the platform itself reads. */
    private static final String STREAM = "stream";

    private final RunTable runs;
    private final PartTable parts;
    private final Usage usage;
    private final LiveFeed feed;
    private final RunSettings settings;
    private final Clock clock;

    RunJournal(RunTable runs, PartTable parts, Usage usage, LiveFeed feed, RunSettings settings, Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.usage = usage;
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
    }

    /** The parts stored so far. */
    @Transactional(readOnly = true)
    List<RunPart> parts(RunId run) {
        return parts.find(List.of(run)).getOrDefault(run, List.of());
    }

    /** Whether somebody wants the run to stop. */
    @Transactional(readOnly = true)
    boolean stopWished(RunId run) {
        return runs.findLedger(run).map(Ledger::stopWished).orElse(true);
    }

    void dispatched(Lease lease) {
        runs.dispatched(lease);
        moved(lease);
    }

    void started(Lease lease, String taskId) {
        runs.started(lease, taskId, clock.instant());
        moved(lease);
    }

    /** Stores what the answer has grown by and renews the lease. */
    void write(Ledger run, List<PartChange> changes, List<AgentEvent.ModelCall> calls) {
        runs.renew(run.lease(), settings.lease());
        store(run, changes, calls);
    }

    /** The one point of settlement: stores the last changes and the ending. */
    void end(Ledger run, List<PartChange> changes, List<AgentEvent.ModelCall> calls, Ending ending) {
        store(run, changes, calls);
        runs.ended(run.lease(), ending, clock.instant());
        moved(run.lease());
    }

    /** Lets go of the run, so that another may lead it at once. */
    void release(Lease lease) {
        runs.release(lease);
    }

    private void store(Ledger run, List<PartChange> changes, List<AgentEvent.ModelCall> calls) {
        Lease lease = run.lease();
        for (PartChange change : changes) {
            parts.write(lease.customer(), lease.run(), change);
            feed.publish(Runs.topic(lease.customer(), lease.run()), new RunNews.Grown(change));
        }
        for (AgentEvent.ModelCall call : calls) {
            usage.record(new ModelCallUsage(
                    run.ve(),
                    lease.run().value(),
                    STREAM,
                    call.taskId() + "/" + call.messageId(),
                    call.tokens().input(),
                    call.tokens().output(),
                    clock.instant()));
        }
    }

    private void moved(Lease lease) {
        feed.publish(Runs.topic(lease.customer(), lease.run()), new RunNews.Moved());
    }
}
