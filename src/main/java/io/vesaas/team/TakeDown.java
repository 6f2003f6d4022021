package io.vesaas.team;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.Finding;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteDoctor;
import io.vesaas.runtime.Routes;
import io.vesaas.shared.Acting;
import io.vesaas.team.VirtualEmployee.State;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a dismissed hire's route away, and believes that it is gone only when the gateway itself says so. */
@Component
class TakeDown {

    private static final Logger log = LoggerFactory.getLogger(TakeDown.class);
    private static final Duration UNTIL_SERVED = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final HireLog hires;
    private final Routes routes;
    private final RouteDoctor doctor;

    TakeDown(HireLog hires, Routes routes, RouteDoctor doctor) {
        this.hires = hires;
        this.routes = routes;
        this.doctor = doctor;
    }

    /** @return how long to wait for the next try, empty when the route is gone */
    Optional<Duration> advance(VeId ve) {
        Optional<Route> route = hires.routeIf(ve, State.DISMISSING);
        if (route.isEmpty()) {
            return Optional.empty();
        }
        try {
            routes.remove(route.get().id());
            Finding finding = doctor.examineRemoved(
                    new Passage.Hire(route.get().id(), Acting.customer().toString(), Provisioning.PROBE));
            if (finding.passed()) {
                hires.dismissed(ve);
                return Optional.empty();
            }
            log.info("The route of {} is not gone yet: {}", ve, finding.received());
            return Optional.of(UNTIL_SERVED);
        } catch (AgentFailure failure) {
            log.warn("The route of {} can't be taken away yet: {}", ve, failure.detail());
        }
        return Optional.of(PAUSE);
    }
}
