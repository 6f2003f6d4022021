package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.shared.LiveFeed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what happens in a run: each call is one transaction under the leader's epoch, and what was stored is then
 * told to followers. So nobody hears of anything that could be lost.
 */
@Component
@Transactional
class RunJournal {

    private final RunTable runs;
    private final PartTable parts;
    private final ModelCallBook book;
    private final LiveFeed feed;
    private final RunSettings settings;
    private final Clock clock;

    RunJournal(RunTable runs, PartTable parts, ModelCallBook book, LiveFeed feed, RunSettings settings, Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.book = book;
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
    void write(Ledger run, List<PartChange> changes, List<ModelCall> calls) {
        runs.renew(run.lease(), settings.lease());
        store(run, changes, calls);
    }

    /**
     * The one point of settlement: stores the last changes and the ending.
     *
     * @param lookIn after what time the agents are asked once more what the run did, null for never
     */
    void end(Ledger run, List<PartChange> changes, List<ModelCall> calls, Ending ending, @Nullable Duration lookIn) {
        store(run, changes, calls);
        runs.ended(run.lease(), ending, lookIn, clock.instant());
        moved(run.lease());
    }

    /** Lets go of the run, so that another may lead it at once. */
    void release(Lease lease) {
        runs.release(lease);
    }

    private void store(Ledger run, List<PartChange> changes, List<ModelCall> calls) {
        Lease lease = run.lease();
        book.record(run, calls);
        for (PartChange change : changes) {
            parts.write(lease.customer(), lease.run(), change);
            feed.publish(Runs.topic(lease.customer(), lease.run()), new RunNews.Grown(change));
        }
    }

    private void moved(Lease lease) {
        feed.publish(Runs.topic(lease.customer(), lease.run()), new RunNews.Moved());
    }
}
