package io.vesaas.runtime.gateway;

import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.Routes;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The routes of the running application, over HTTP in the sandbox's gateway. */
@PlatformTest
class SandboxRoutesContractTests extends RoutesContract {

    @Autowired
    Routes routes;

    @Autowired
    SandboxWorld world;

    private final Set<RouteId> foreign = new HashSet<>();
    private final Set<RouteId> before = new HashSet<>();

    @BeforeEach
    void remember() {
        routes.list().forEach(each -> before.add(each.id()));
    }

    @AfterEach
    void tidy() {
        foreign.forEach(each -> world.removeRoute(each.value()));
        routes.list().stream()
                .map(InstalledRoute::id)
                .filter(each -> !before.contains(each))
                .forEach(routes::remove);
    }

    @Override
    Routes routes() {
        return routes;
    }

    @Override
    void anotherInstallationMakes(Route its) {
        foreign.add(its.id());
        world.putRoute(its.id().value(), its.agent(), "another installation");
    }

    @Override
    boolean isThere(RouteId any) {
        return world.hasRoute(any.value());
    }

    @Override
    void somebodyRemoves(RouteId ours) {
        world.removeRoute(ours.value());
    }
}
