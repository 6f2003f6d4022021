package io.vesaas.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the gateway to what is wanted: makes what is missing, mends what differs, removes what carries our mark and
 * nobody wants, and touches nothing else. One replica at a time should do this; two at once only repeat each other.
 */
@Component
public class RouteReconciler {

    private static final Logger log = LoggerFactory.getLogger(RouteReconciler.class);

    private final Routes routes;

    RouteReconciler(Routes routes) {
        this.routes = routes;
    }

    /**
     * Compares and repairs, over the network: not inside a transaction. A route that fails is reported and the others go
     * on.
     *
     * @param wanted asks for the wanted routes. It is asked after the gateway was read: whoever commits the wish for a
     *     route before making it can be sure that its new route is not taken for an orphan
     * @throws AgentFailure when the gateway can't be read
     */
    public ReconcileReport reconcile(Supplier<? extends Collection<Route>> wanted) {
        Map<RouteId, InstalledRoute> present = byId(routes.list(), InstalledRoute::id);
        Map<RouteId, Route> wish = byId(wanted.get(), Route::id);
        var report = new Repairs();
        wish.forEach((id, route) -> {
            InstalledRoute now = present.get(id);
            if (now == null || !now.isExactly(route)) {
                report.attempt(id, now == null ? report.created : report.changed, () -> routes.apply(route));
            }
        });
        present.keySet().stream()
                .filter(id -> !wish.containsKey(id))
                .forEach(id -> report.attempt(id, report.removed, () -> routes.remove(id)));
        return report.finish();
    }

    private static <T> Map<RouteId, T> byId(Collection<T> all, Function<T, RouteId> id) {
        Map<RouteId, T> map = new LinkedHashMap<>();
        all.forEach(each -> map.put(id.apply(each), each));
        return map;
    }

    private static final class Repairs {

        private final List<RouteId> created = new ArrayList<>();
        private final List<RouteId> changed = new ArrayList<>();
        private final List<RouteId> removed = new ArrayList<>();
        private final Map<RouteId, String> failed = new LinkedHashMap<>();

        void attempt(RouteId id, List<RouteId> done, Runnable repair) {
            try {
                repair.run();
                done.add(id);
            } catch (AgentFailure e) {
                log.warn("Failed to repair route {}: {}", id, e.detail());
                failed.put(id, e.detail());
            }
        }

        ReconcileReport finish() {
            return new ReconcileReport(created, changed, removed, failed);
        }
    }
}
