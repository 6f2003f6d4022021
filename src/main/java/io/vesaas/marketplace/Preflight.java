package io.vesaas.marketplace;

import io.vesaas.marketplace.PreflightProgress.State;
import io.vesaas.marketplace.preflight.Board;
import io.vesaas.marketplace.preflight.Interviewer;
import io.vesaas.marketplace.preflight.Trial;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentDefinition;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.AgentSessions;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import io.vesaas.shared.Ids;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.PersonId;
import io.vesaas.shared.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Tries an agent before it is offered, over the operator's way through the gateway: real requests, really answered. What
 * tools do without approval really happens; what needs approval is refused.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM')")
public class Preflight implements DisposableBean {

    /** The topic of the live feed on which each {@link PreflightProgress} is published. */
    public static final Topic TOPIC = Topic.platform("preflight");

    private static final Logger log = LoggerFactory.getLogger(Preflight.class);
    private static final Scope SCOPE = new Scope.Platform("preflight");

    private final Publishing publishing;
    private final AgentCatalog catalog;
    private final AgentClient agents;
    private final AgentSessions sessions;
    private final PreflightTable table;
    private final PreflightSettings settings;
    private final LiveFeed feed;
    private final Clock clock;
    private final Map<AgentRef, Attempt> running = new ConcurrentHashMap<>();
    private final Map<AgentRef, PreflightProgress> brokenOff = new ConcurrentHashMap<>();

    Preflight(
            Publishing publishing,
            AgentCatalog catalog,
            AgentClient agents,
            AgentSessions sessions,
            PreflightTable table,
            PreflightSettings settings,
            LiveFeed feed,
            Clock clock) {
        this.publishing = publishing;
        this.catalog = catalog;
        this.agents = agents;
        this.sessions = sessions;
        this.table = table;
        this.settings = settings;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Begins a preflight with the examples of the agent's own card; see {@link #start(AgentRef, List)}.
     *
     * @throws NotFound when the cluster has no such agent
     */
    public PreflightProgress start(AgentRef agent) {
        return start(
                agent,
                get(agent).skills().stream()
                        .flatMap(skill -> skill.examples().stream())
                        .toList());
    }

    /**
     * Begins a preflight of a listing's agent with the examples of its draft; see {@link #start(AgentRef, List)}.
     *
     * @throws NotFound when there is no such listing, or the cluster has no such agent
     */
    public PreflightProgress start(ListingId listing) {
        Draft draft = publishing.getDraft(listing);
        return start(
                draft.agent(),
                draft.text().skills().stream()
                        .flatMap(skill -> skill.examples().stream())
                        .toList());
    }

    /**
     * Begins a preflight that goes on by itself, and takes up to some minutes; one that runs already for the agent is
     * joined. Follow it on {@link #TOPIC}.
     *
     * @param requests sample requests, such as the examples of a listing; the first three are asked
     * @throws NotFound when the cluster has no such agent, or its resource is not understood
     */
    public PreflightProgress start(AgentRef agent, List<String> requests) {
        Agent known = get(agent);
        AgentDefinition definition = catalog.findDefinition(agent).orElseThrow(() -> new NotFound("agent"));
        Caller caller = Acting.caller().orElseThrow(() -> new IllegalStateException("somebody must act"));
        var attempt = new Attempt(known, definition.fingerprint(), List.copyOf(requests), caller);
        Attempt mine = running.computeIfAbsent(agent, _ -> attempt);
        if (mine == attempt) {
            brokenOff.remove(agent);
            attempt.thread.start();
        }
        return mine.progress;
    }

    /**
     * How far the preflight of this agent is that runs now on this replica, or why the last one left no report; empty when
     * there was none or its report is stored.
     */
    public Optional<PreflightProgress> findProgress(AgentRef agent) {
        Attempt attempt = running.get(agent);
        return Optional.ofNullable(attempt == null ? brokenOff.get(agent) : attempt.progress);
    }

    /** The latest report on the agent. */
    public Optional<PreflightReport> findLatest(AgentRef agent) {
        return table.findLatest(agent);
    }

    /** A report, with evidence that is for admins only. */
    public Optional<PreflightReport> find(UUID id) {
        return table.find(id);
    }

    /** What a report measured, for everybody who may look at the marketplace; empty when it measured nothing. */
    @PreAuthorize("isAuthenticated() or @visitors.mayLook()")
    public Optional<Measured> findMeasured(UUID id) {
        return table.find(id).map(PreflightReport::measured);
    }

    /** Whether the report is about the agent as it is now. */
    public boolean isCurrent(PreflightReport report) {
        return catalog.findDefinition(report.agent())
                .filter(now -> now.fingerprint().equals(report.fingerprint()))
                .isPresent();
    }

    /** Breaks off what runs; nothing is stored, and all can be started again. */
    @Override
    public void destroy() {
        running.values().forEach(attempt -> attempt.thread.interrupt());
    }

    private Agent get(AgentRef agent) {
        return catalog.find(agent).orElseThrow(() -> new NotFound("agent"));
    }

    /** One preflight, on a thread of its own. */
    private final class Attempt implements Runnable {

        private final Agent agent;
        private final String fingerprint;
        private final List<String> requests;
        private final Caller caller;
        private final Instant startedAt = clock.instant();
        private final Thread thread;
        private final Board board = new Board(this::tell);
        private volatile PreflightProgress progress;

        Attempt(Agent agent, String fingerprint, List<String> requests, Caller caller) {
            this.agent = agent;
            this.fingerprint = fingerprint;
            this.requests = requests;
            this.caller = caller;
            this.progress = new PreflightProgress(agent.ref(), State.RUNNING, board.checks(), null);
            this.thread = Thread.ofVirtual().name("preflight " + agent.ref()).unstarted(this);
        }

        @Override
        public void run() {
            Acting.as("preflight", SCOPE, () -> {
                UUID report = null;
                State end = State.BROKEN_OFF;
                try {
                    report = tryAndStore();
                    end = report == null ? State.AGENT_CHANGED : State.OVER;
                } catch (InterruptedException stopping) {
                    log.info("The preflight of {} was broken off", agent.ref());
                } catch (RuntimeException failure) {
                    log.error("failed to finish the preflight of {}", agent.ref(), failure);
                } finally {
                    end(end, report);
                }
            });
        }

        /** @return the id of the report; null when the agent changed meanwhile */
        private @Nullable UUID tryAndStore() throws InterruptedException {
            tell(board.checks());
            var interviewer = new Interviewer(agents, sessions, agent.ref(), settings.deadline());
            Measured measured = new Trial(agent, requests, interviewer, board, clock).run();
            if (catalog.findDefinition(agent.ref())
                    .filter(now -> !now.fingerprint().equals(fingerprint))
                    .isPresent()) {
                return null;
            }
            var report = new PreflightReport(
                    Ids.next(),
                    agent.ref(),
                    fingerprint,
                    board.checks(),
                    measured,
                    startedAt,
                    clock.instant(),
                    caller.displayName());
            table.add(report, caller.person().map(PersonId::value).orElse(null));
            return report.id();
        }

        private void end(State end, @Nullable UUID report) {
            var last = new PreflightProgress(agent.ref(), end, board.checks(), report);
            if (end != State.OVER) {
                brokenOff.put(agent.ref(), last);
            }
            running.remove(agent.ref());
            feed.publish(TOPIC, last);
        }

        private void tell(List<PreflightCheck> checks) {
            progress = new PreflightProgress(agent.ref(), State.RUNNING, checks, null);
            feed.publish(TOPIC, progress);
        }
    }
}
