package io.vesaas.runtime;

import io.vesaas.runtime.Repair.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    public ReconcileReport reconcile(Supplier<WantedRoutes> wanted) {
        Map<RouteId, InstalledRoute> before = present();
        WantedRoutes wish = wanted.get();
        var ways = byId(wish.routes(), Route::id);
        var repairs = new ArrayList<Repair>();
        List<Route> differing = wish.routes().stream()
                .filter(route -> differs(route, before.get(route.id())))
                .toList();
        if (!differing.isEmpty()) {
            // A hire that became ready between the two looks was made by somebody else: look again.
            Map<RouteId, InstalledRoute> now = present();
            differing.stream()
                    .filter(route -> differs(route, now.get(route.id())))
                    .forEach(route -> repairs.add(mend(route, now.get(route.id()))));
        }
        before.values().stream()
                .filter(each ->
                        !ways.containsKey(each.id()) && !wish.inTheMaking().contains(each.id()))
                .forEach(orphan -> repairs.add(remove(orphan)));
        return new ReconcileReport(repairs);
    }

    private Map<RouteId, InstalledRoute> present() {
        return byId(routes.list(), InstalledRoute::id);
    }

    private static boolean differs(Route wanted, @Nullable InstalledRoute now) {
        return now == null || !now.isExactly(wanted);
    }

    private Repair mend(Route wanted, @Nullable InstalledRoute now) {
        return now == null
                ? attempt(wanted.id(), Kind.CREATED, "missing", () -> routes.apply(wanted))
                : attempt(wanted.id(), Kind.CHANGED, now.differenceFrom(wanted), () -> routes.apply(wanted));
    }

    private Repair remove(InstalledRoute orphan) {
        String led = orphan.route() == null ? "" : ", led to " + orphan.route().agent();
        return attempt(orphan.id(), Kind.REMOVED, "wanted by no hire" + led, () -> routes.remove(orphan.id()));
    }

    private static Repair attempt(RouteId id, Kind kind, String wrong, Runnable repair) {
        try {
            repair.run();
            return new Repair(id, kind, wrong, null);
        } catch (AgentFailure e) {
            log.warn("Failed to repair route {} ({}): {}", id, wrong, e.detail());
            return new Repair(id, kind, wrong, e.detail());
        }
    }

    private static <T> Map<RouteId, T> byId(Collection<T> all, Function<T, RouteId> id) {
        Map<RouteId, T> map = new LinkedHashMap<>();
        all.forEach(each -> map.put(id.apply(each), each));
        return map;
    }
}
