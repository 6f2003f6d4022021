package io.vesaas.team;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.Finding.Outcome;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteDoctor;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.RouteReport;
import io.vesaas.runtime.Routes;
import io.vesaas.team.VirtualEmployee.State;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Has the doctor look at the routes of hires at work, and keeps what it finds. Not inside a transaction. */
@Component
class RouteExaminer {

    private static final Logger log = LoggerFactory.getLogger(RouteExaminer.class);

    private final RouteDoctor doctor;
    private final Routes routes;
    private final HireLog hires;
    private final RouteExaminations examinations;

    RouteExaminer(RouteDoctor doctor, Routes routes, HireLog hires, RouteExaminations examinations) {
        this.doctor = doctor;
        this.routes = routes;
        this.hires = hires;
        this.examinations = examinations;
    }

    /** The routes as the gateway has them, read once and when first asked for; none when they can't be read. */
    Supplier<Map<RouteId, InstalledRoute>> installed() {
        return SingletonSupplier.of(this::read);
    }

    private Map<RouteId, InstalledRoute> read() {
        try {
            return routes.list().stream().collect(Collectors.toMap(InstalledRoute::id, Function.identity()));
        } catch (AgentFailure failure) {
            log.warn("The installed routes can't be compared now: {}", failure.detail());
            return Map.of();
        }
    }

    /** @return whether the gateway answered; what was found is kept unless the hire has left meanwhile */
    boolean examine(VeChanged hire, Supplier<Map<RouteId, InstalledRoute>> installed) {
        Optional<Route> route = hires.routeIf(hire.ve(), State.ACTIVE);
        if (route.isEmpty()) {
            return true;
        }
        RouteReport report = doctor.examine(
                new Passage.Hire(route.get().id(), hire.customer().toString(), Provisioning.PROBE),
                route.get(),
                () -> installed.get().get(route.get().id()));
        if (hires.routeIf(hire.ve(), State.ACTIVE).isPresent()) {
            examinations.keep(hire.customer(), hire.ve(), report);
        }
        return report.findings().getFirst().outcome() != Outcome.UNCLEAR;
    }
}
