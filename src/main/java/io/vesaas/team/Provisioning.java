package io.vesaas.team;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteReport;
import io.vesaas.runtime.RouteReport.Verdict;
import io.vesaas.runtime.Routes;
import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.team.VirtualEmployee.State;
import io.vesaas.team.VirtualEmployee.Step;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sets a hire up: makes its route, and believes in it only after it has refused everybody else and the agent has answered
 * through it. A route that lets others in is taken away at once, and its hire never becomes active.
 */
@Component
class Provisioning {

    /** The user under which the platform itself asks for the card. */
    static final String PROBE = "probe";

    private static final Logger log = LoggerFactory.getLogger(Provisioning.class);

    private final HireLog hires;
    private final Routes routes;
    private final RouteTrial trial;
    private final RouteExaminations examinations;
    private final TeamSettings settings;

    Provisioning(
            HireLog hires, Routes routes, RouteTrial trial, RouteExaminations examinations, TeamSettings settings) {
        this.hires = hires;
        this.routes = routes;
        this.trial = trial;
        this.examinations = examinations;
        this.settings = settings;
    }

    /** @return how long to wait for the next try, empty when there is nothing left to do */
    Optional<Duration> advance(VeId ve) {
        return hires.routeIf(ve, State.PROVISIONING).flatMap(route -> advance(ve, route));
    }

    private Optional<Duration> advance(VeId ve, Route route) {
        CustomerId customer = Acting.customer();
        var passage = new Passage.Hire(route.id(), customer.toString(), PROBE);
        try {
            trial.begin(route, hires.attempts(ve));
            hires.reached(ve, Step.ROUTE_CREATED);
            RouteReport report = trial.examine(passage);
            examinations.keep(customer, ve, report);
            if (report.verdict() != Verdict.SECURED) {
                removeQuietly(route);
                return tryAgain(ve, route, code(report.verdict()), report.complaint());
            }
            hires.reached(ve, Step.ROUTE_ANSWERS);
            trial.finish(route, passage);
            hires.reached(ve, Step.READY);
            return Optional.empty();
        } catch (AgentFailure failure) {
            return tryAgain(ve, route, failure.code(), failure.detail());
        }
    }

    private static String code(Verdict verdict) {
        return "route-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Duration> tryAgain(VeId ve, Route route, String code, String detail) {
        int tries = hires.triedInVain(ve, code, detail);
        log.info("Hire {} is not ready after try {}: {}", ve, tries, detail);
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
