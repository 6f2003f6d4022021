package io.vesaas.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Something that the reconciler did to a route.
 *
 * @param wrong what was seen, for admins
 * @param failure why it could not be done, for admins; null when it was
 */
public record Repair(
        RouteId route, Kind kind, String wrong, @Nullable String failure) {

    /** What was done. */
    public enum Kind {
        CREATED,
        CHANGED,
        REMOVED
    }

    public boolean succeeded() {
        return failure == null;
    }
}
