package io.vesaas.runs;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentClient.CancelOutcome;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.NotFound;
import io.vesaas.team.Team;
import io.vesaas.team.VeId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The turns of the customer in force. A run goes on whoever watches; views only follow it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('MEMBER', 'SYSTEM')")
public class Runs {

    private final RunTable runs;
    private final RunReader reader;
    private final StopWishes wishes;
    private final RunEngine engine;
    private final AgentClient agents;
    private final Team team;
    private final LiveFeed feed;
    private final Clock clock;

    Runs(
            RunTable runs,
            RunReader reader,
            StopWishes wishes,
            RunEngine engine,
            AgentClient agents,
            Team team,
            LiveFeed feed,
            Clock clock) {
        this.runs = runs;
        this.reader = reader;
        this.wishes = wishes;
        this.engine = engine;
        this.agents = agents;
        this.team = team;
        this.feed = feed;
        this.clock = clock;
    }

    static Topic topic(CustomerId customer, RunId run) {
        return Topic.of(customer, "run/" + run);
    }

    /**
     * The one point of admission: queues a run in the transaction of what it belongs to. It starts when that commits.
     *
     * @throws StillWorking when the conversation has a live run
     * @throws io.vesaas.team.NotReady when the virtual employee is not active
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RunId start(NewRun wish) {
        CustomerId customer = Acting.customer();
        team.passage(wish.ve(), wish.agentUser());
        RunId id = RunId.next();
        try {
            runs.insert(id, customer, wish, clock.instant());
        } catch (DuplicateKeyException liveOne) {
            throw new StillWorking();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                engine.take(customer, id);
            }
        });
        return id;
    }

    /** @throws NotFound when the customer has no such run */
    public Run get(RunId id) {
        return reader.get(id);
    }

    /** Those of the runs that exist, in no particular order. */
    public List<Run> find(Collection<RunId> ids) {
        return reader.find(ids);
    }

    /** Those of the virtual employees that work on something right now. */
    public Set<VeId> findWorking(Collection<VeId> team) {
        return runs.findWorking(team);
    }

    /**
     * Follows a run from now on: the follower gets it as it stands and again after each change, on a thread of its own,
     * one at a time; what it misses while it is busy is merged.
     *
     * @return closes the following; the run goes on
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public LiveFeed.Subscription follow(RunId id, Consumer<Run> follower) {
        reader.get(id);
        return RunFollower.start(reader, feed, Acting.customer(), id, follower);
    }

    /**
     * Asks the agent to stop and tells what it said.
     *
     * @throws AgentFailure when it can't be reached
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public StopOutcome stop(RunId id) {
        Ledger run = wishes.note(id);
        if (!run.state().isLive()) {
            return StopOutcome.ALREADY_OVER;
        }
        if (run.taskId() == null) {
            return StopOutcome.STOPPING;
        }
        CancelOutcome outcome = agents.cancel(team.passage(run.ve(), run.agentUser()), run.taskId());
        return switch (outcome) {
            case CANCELLED -> StopOutcome.STOPPING;
            case NOT_SUPPORTED -> StopOutcome.CANNOT_BE_STOPPED;
            case ALREADY_OVER -> StopOutcome.ALREADY_OVER;
        };
    }
}
