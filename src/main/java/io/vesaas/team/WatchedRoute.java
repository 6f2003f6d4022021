package io.vesaas.team;

import io.vesaas.runtime.Route;
import io.vesaas.shared.CustomerId;
import io.vesaas.team.VirtualEmployee.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The route of a hire as admins see it.
 *
 * @param name what its customer calls the virtual employee
 * @param palette the number of the colours of its face
 * @param evidence null until it was examined for the first time
 */
public record WatchedRoute(
        VeId ve,
        CustomerId customer,
        String name,
        int palette,
        Route route,
        State state,
        Instant hiredAt,
        @Nullable RouteEvidence evidence) {}
