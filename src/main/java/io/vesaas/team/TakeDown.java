package io.vesaas.team;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.Routes;
import io.vesaas.shared.Acting;
import io.vesaas.team.VirtualEmployee.State;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a dismissed hire's route away, and believes that it is gone only when it no longer answers. */
@Component
class TakeDown {

    private static final Logger log = LoggerFactory.getLogger(TakeDown.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final HireLog hires;
    private final Routes routes;
    private final AgentClient agents;

    TakeDown(HireLog hires, Routes routes, AgentClient agents) {
        this.hires = hires;
        this.routes = routes;
        this.agents = agents;
    }

    /** @return how long to wait for the next try, empty when the route is gone */
    Optional<Duration> advance(VeId ve) {
        Optional<Route> route = hires.routeIf(ve, State.DISMISSING);
        if (route.isEmpty()) {
            return Optional.empty();
        }
        try {
            routes.remove(route.get().id());
            if (isGone(route.get())) {
                hires.dismissed(ve);
                return Optional.empty();
            }
        } catch (AgentFailure failure) {
            log.warn("The route of {} can't be taken away yet: {}", ve, failure.detail());
        }
        return Optional.of(PAUSE);
    }

    private boolean isGone(Route route) {
        try {
            agents.probe(new Passage.Hire(route.id(), Acting.customer().toString(), "probe"));
            return false;
        } catch (AgentFailure failure) {
            if (failure.reason() == AgentFailure.Reason.GONE) {
                return true;
            }
            throw failure;
        }
    }
}
