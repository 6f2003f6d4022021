package io.vesaas.team;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteDoctor;
import io.vesaas.runtime.RouteReport;
import io.vesaas.runtime.Routes;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Tries a route before its customer gets it. It stands with a tight limit first, which a few requests use up; then it gets
 * its real one, and a changed limit fills the bucket (recorded with Agent Gateway 1.4.1), so that the customer finds it
 * full. All over the network: not inside a transaction.
 */
@Component
class RouteTrial {

    /** The gateway serves a new route some milliseconds after its control side has taken it. */
    private static final Duration UNTIL_SERVED = Duration.ofSeconds(2);

    private static final Duration STEP = Duration.ofMillis(20);

    private final Routes routes;
    private final AgentClient agents;
    private final RouteDoctor doctor;

    RouteTrial(Routes routes, AgentClient agents, RouteDoctor doctor) {
        this.routes = routes;
        this.agents = agents;
        this.doctor = doctor;
    }

    /**
     * Makes the route with its tight limit.
     *
     * @param attempt counts the trials of a hire: each limit differs from the one before, as that one's bucket is empty
     */
    void begin(Route route, int attempt) {
        routes.apply(route.limitedTo(1, 1 + attempt % 2));
    }

    /** @throws AgentFailure when the agent does not answer through the route */
    RouteReport examine(Passage.Hire passage) {
        awaitAnswer(passage, Reason.GONE);
        return doctor.examineUnused(passage);
    }

    /** Gives the route its real limit. @throws AgentFailure when the agent does not answer within that limit */
    void finish(Route route, Passage.Hire passage) {
        routes.apply(route);
        awaitAnswer(passage, Reason.RATE_LIMITED);
    }

    /** @param early what the gateway says until it serves what its control side has taken */
    private void awaitAnswer(Passage.Hire passage, Reason early) {
        long end = System.nanoTime() + UNTIL_SERVED.toNanos();
        while (true) {
            try {
                agents.probe(passage);
                return;
            } catch (AgentFailure failure) {
                if (failure.reason() != early || System.nanoTime() - end > 0) {
                    throw failure;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AgentFailure(Reason.UNREACHABLE, "stopped while it waited for the route", false);
        }
    }
}
