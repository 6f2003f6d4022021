package io.vesaas.runtime;

import java.util.List;
import java.util.Map;

/**
 * What a reconciler did.
 *
 * @param failed the routes that could not be repaired, with what was seen
 */
public record ReconcileReport(
        List<RouteId> created, List<RouteId> changed, List<RouteId> removed, Map<RouteId, String> failed) {

    public ReconcileReport {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        failed = Map.copyOf(failed);
    }

    /** Whether everything already was as wanted. */
    public boolean nothingToDo() {
        return created.isEmpty() && changed.isEmpty() && removed.isEmpty() && failed.isEmpty();
    }
}
