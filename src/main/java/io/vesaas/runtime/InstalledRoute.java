package io.vesaas.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route as the gateway has it.
 *
 * @param route what it does now, null when it is so damaged that it can't be read
 * @param drift how it differs from what we would write for {@code route}, for admins; empty when it is intact
 */
public record InstalledRoute(RouteId id, @Nullable Route route, List<String> drift) {

    public InstalledRoute {
        drift = List.copyOf(drift);
    }

    /** Whether the gateway has exactly this route. */
    public boolean isExactly(Route wanted) {
        return drift.isEmpty() && wanted.equals(route);
    }

    /** How it differs from the wanted route, for admins; empty when it does not. */
    public String differenceFrom(Route wanted) {
        var differences = new ArrayList<>(drift);
        if (route == null) {
            differences.addFirst("can't be read");
        } else {
            if (!route.agent().equals(wanted.agent())) {
                differences.add("leads to " + route.agent() + " instead of " + wanted.agent());
            }
            if (route.requestsPerMinute() != wanted.requestsPerMinute() || route.burst() != wanted.burst()) {
                differences.add("limit " + route.limit() + " instead of " + wanted.limit());
            }
        }
        return String.join("; ", differences);
    }
}
