package io.vesaas.portal;

import io.vesaas.shared.ui.Status;
import io.vesaas.team.RouteEvidence;
import io.vesaas.team.WatchedRoute;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * The route of a hire as the page of admins shows it.
 *
 * @param customer the name of the organisation that hired
 */
record RouteEntry(WatchedRoute route, String customer) {

    /** What needs an admin comes first; then by customer, in the order of hiring. */
    static final Comparator<RouteEntry> BY_NEED = Comparator.comparingInt(RouteEntry::rank)
            .thenComparing(RouteEntry::customer)
            .thenComparing(entry -> entry.route().hiredAt());

    Status status() {
        RouteEvidence evidence = route.evidence();
        return switch (route.state()) {
            case PROVISIONING -> Status.ROUTE_SETTING_UP;
            case DISMISSING, DISMISSED, FAILED -> Status.ROUTE_LEAVING;
            case ACTIVE ->
                evidence == null
                        ? Status.ROUTE_UNKNOWN
                        : switch (evidence.verdict()) {
                            case SECURED -> Status.ROUTE_SECURED;
                            case NOT_SECURED -> Status.ROUTE_NOT_SECURED;
                            case NOT_VERIFIED -> Status.ROUTE_NOT_VERIFIED;
                        };
        };
    }

    private int rank() {
        return switch (status()) {
            case ROUTE_NOT_SECURED -> 0;
            case ROUTE_NOT_VERIFIED -> 1;
            case ROUTE_UNKNOWN -> 2;
            case ROUTE_SETTING_UP -> 3;
            case ROUTE_LEAVING -> 4;
            default -> 5;
        };
    }

    /** Whether each word stands in its name, customer, agent or id, whatever its case. */
    boolean matches(String query) {
        String all = String.join(
                        "\n",
                        route.name(),
                        customer,
                        route.route().agent().toString(),
                        route.ve().toString())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(query.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(all::contains);
    }
}
