package io.vesaas.runtime.gateway;

import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.Routes;
import java.util.List;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The routes that everybody uses: the gateway's own, and none of them before the gateway is guarded. */
@Component
@Primary
class SecuredRoutes implements Routes {

    private final Routes routes;
    private final EdgeKeeper edge;

    SecuredRoutes(Routes routes, EdgeKeeper edge) {
        this.routes = routes;
        this.edge = edge;
    }

    @Override
    public void apply(Route route) {
        edge.guard();
        routes.apply(route);
    }

    /** Access ends first; the guard then lets a right token see that the route is gone. */
    @Override
    public void remove(RouteId id) {
        routes.remove(id);
        edge.guard();
    }

    @Override
    public List<InstalledRoute> list() {
        edge.compare();
        return routes.list();
    }

    @Override
    public List<String> complaints(RouteId id) {
        return routes.complaints(id);
    }
}
