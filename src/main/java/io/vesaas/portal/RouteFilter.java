package io.vesaas.portal;

import io.vesaas.shared.ui.Status;
import java.util.EnumSet;
import java.util.Set;

/** Which routes are shown. */
enum RouteFilter {
    ALL("all", EnumSet.allOf(Status.class)),
    SECURED("secured", EnumSet.of(Status.ROUTE_SECURED)),
    NOT_SECURED("not-secured", EnumSet.of(Status.ROUTE_NOT_SECURED)),
    NOT_VERIFIED("not-verified", EnumSet.of(Status.ROUTE_NOT_VERIFIED, Status.ROUTE_UNKNOWN)),
    ON_THE_WAY("on-the-way", EnumSet.of(Status.ROUTE_SETTING_UP, Status.ROUTE_LEAVING));

    private final String word;
    private final Set<Status> shown;

    RouteFilter(String word, Set<Status> shown) {
        this.word = word;
        this.shown = shown;
    }

    String wordKey() {
        return "portal.routes.filter." + word;
    }

    boolean shows(RouteEntry entry) {
        return shown.contains(entry.status());
    }
}
