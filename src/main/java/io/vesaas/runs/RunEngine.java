package io.vesaas.runs;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.Passage;
import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Problem;
import io.vesaas.shared.Scope;
import io.vesaas.team.Team;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leads the runs of this replica, each on a virtual thread, and lets go of them when the replica stops. */
@Component
class RunEngine {

    private static final Logger log = LoggerFactory.getLogger(RunEngine.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final String ACTOR = "run engine";

    private final String owner = UUID.randomUUID().toString();
    private final Map<RunId, Thread> led = new ConcurrentHashMap<>();
    private final RunClaims claims;
    private final RunJournal journal;
    private final AgentClient agents;
    private final LooseEnds looseEnds;
    private final Team team;
    private final RunSettings settings;
    private final Replica replica = new Replica();

    RunEngine(
            RunClaims claims,
            RunJournal journal,
            AgentClient agents,
            LooseEnds looseEnds,
            Team team,
            RunSettings settings) {
        this.claims = claims;
        this.journal = journal;
        this.agents = agents;
        this.looseEnds = looseEnds;
        this.team = team;
        this.settings = settings;
    }

    /** Leads the run if nobody else does. Returns at once. */
    void take(CustomerId customer, RunId run) {
        if (replica.isStopping() || led.containsKey(run)) {
            return;
        }
        Thread thread = Thread.ofVirtual()
                .name("run-" + run)
                .unstarted(() -> Acting.as(ACTOR, new Scope.Customer(customer), () -> lead(run)));
        if (led.putIfAbsent(run, thread) == null) {
            thread.start();
        }
    }

    /** Takes over what nobody leads: queued here or left behind by another replica. */
    void sweep() {
        List<Lease> unattended =
                Acting.<List<Lease>>as(ACTOR, new Scope.Platform("take over runs"), claims::unattended);
        unattended.forEach(run -> take(run.customer(), run.run()));
    }

    private void lead(RunId run) {
        try {
            claims.claim(run, owner).ifPresent(this::execute);
        } catch (RuntimeException e) {
            log.error("Run {} was dropped; it is taken up again when its lease has run out", run, e);
        } finally {
            led.remove(run);
        }
    }

    private void execute(Ledger run) {
        try {
            Optional<Passage> passage = passage(run);
            if (passage.isEmpty()) {
                return;
            }
            var execution = new RunExecution(run, passage.get(), agents, looseEnds, journal, settings, replica);
            if (run.state() == RunState.QUEUED) {
                execution.begin();
            } else {
                execution.resume();
            }
        } catch (LeaseLost gone) {
            log.info("{}", gone.getMessage());
        } catch (Replica.Stopping stopping) {
            journal.release(run.lease());
        }
    }

    private Optional<Passage> passage(Ledger run) {
        try {
            return Optional.of(team.passage(run.ve(), run.agentUser()));
        } catch (Problem notReady) {
            RunState state = run.state() == RunState.QUEUED ? RunState.FAILED : RunState.INTERRUPTED;
            var ending = new Ending(state, notReady.code(), notReady.getMessage());
            Duration lookIn = ending.isUnsure() ? settings.lookAgain() : null;
            journal.end(run, List.of(), List.of(), ending, lookIn);
            return Optional.empty();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        replica.stop();
        for (Thread thread : List.copyOf(led.values())) {
            try {
                thread.join(FAREWELL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
