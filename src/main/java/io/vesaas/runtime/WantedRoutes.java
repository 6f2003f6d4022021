package io.vesaas.runtime;

import java.util.List;
import java.util.Set;

/**
 * Which routes an installation wants.
 *
 * @param routes must be there exactly so
 * @param inTheMaking are being set up, or taken away, by somebody else right now, and are left alone whatever they look
 *     like
 */
public record WantedRoutes(List<Route> routes, Set<RouteId> inTheMaking) {

    public WantedRoutes {
        routes = List.copyOf(routes);
        inTheMaking = Set.copyOf(inTheMaking);
    }
}
