package io.vesaas.team;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.Routes;
import io.vesaas.shared.Acting;
import io.vesaas.team.VirtualEmployee.State;
import io.vesaas.team.VirtualEmployee.Step;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sets a hire up: makes its route, and believes in it only after the agent has answered through it. */
@Component
class Provisioning {

    private static final Logger log = LoggerFactory.getLogger(Provisioning.class);
    private final HireLog hires;
    private final Routes routes;
    private final AgentClient agents;
    private final TeamSettings settings;

    Provisioning(HireLog hires, Routes routes, AgentClient agents, TeamSettings settings) {
        this.hires = hires;
        this.routes = routes;
        this.agents = agents;
        this.settings = settings;
    }

    /** @return how long to wait for the next try, empty when there is nothing left to do */
    Optional<Duration> advance(VeId ve) {
        Optional<Route> route = hires.routeIf(ve, State.PROVISIONING);
        if (route.isEmpty()) {
            return Optional.empty();
        }
        try {
            routes.apply(route.get());
            hires.reached(ve, Step.ROUTE_CREATED);
            agents.probe(new Passage.Hire(route.get().id(), Acting.customer().toString(), "probe"));
            hires.reached(ve, Step.ROUTE_ANSWERS);
            hires.reached(ve, Step.READY);
            return Optional.empty();
        } catch (AgentFailure failure) {
            return tryAgain(ve, route.get(), failure);
        }
    }

    private Optional<Duration> tryAgain(VeId ve, Route route, AgentFailure failure) {
        int tries = hires.triedInVain(ve, failure.code(), failure.detail());
        log.info("Hire {} is not ready after try {}: {}", ve, tries, failure.detail());
        if (tries < settings.tries()) {
            return Optional.of(settings.firstPause().multipliedBy(1L << (tries - 1)));
        }
        removeQuietly(route);
        hires.fail(ve);
        return Optional.empty();
    }

    /** Nothing half-made stays; what can't be removed now is an orphan that reconciling removes later. */
    private void removeQuietly(Route route) {
        try {
            routes.remove(route.id());
        } catch (AgentFailure failure) {
            log.warn("The route of the failed hire {} is left to reconciling: {}", route.id(), failure.detail());
        }
    }
}
