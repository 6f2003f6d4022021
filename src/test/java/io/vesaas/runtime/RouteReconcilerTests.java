package io.vesaas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.runtime.Repair.Kind;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouteReconcilerTests {

    private final Route one = route("one", 60);
    private final Route two = route("two", 60);
    private final Route three = route("three", 60);
    private final MemoryRoutes gateway = new MemoryRoutes();
    private final RouteReconciler reconciler = new RouteReconciler(gateway);

    @Test
    void makesWhatIsMissingMendsWhatDiffersAndRemovesWhatNobodyWants() {
        gateway.apply(one);
        gateway.apply(two);
        var twoWithMore = new Route(two.id(), two.agent(), 120, 10);

        ReconcileReport report = reconciler.reconcile(wanted(twoWithMore, three));

        assertThat(gateway.list()).extracting(InstalledRoute::route).containsExactlyInAnyOrder(twoWithMore, three);
        assertThat(report.repairs())
                .containsExactlyInAnyOrder(
                        new Repair(two.id(), Kind.CHANGED, "limit 60/min + 10 instead of 120/min + 10", null),
                        new Repair(three.id(), Kind.CREATED, "missing", null),
                        new Repair(one.id(), Kind.REMOVED, "wanted by no hire, led to team-a/one", null));
    }

    @Test
    void leavesAloneWhatIsAsWanted() {
        gateway.apply(one);
        gateway.changes = 0;

        assertThat(reconciler.reconcile(wanted(one)).nothingToDo()).isTrue();
        assertThat(gateway.changes).isZero();
    }

    @Test
    void aRouteMadeWhileItWorksIsNoOrphan() {
        gateway.apply(one);

        reconciler.reconcile(() -> {
            gateway.apply(two);
            return new WantedRoutes(List.of(one, two), Set.of());
        });

        assertThat(gateway.list()).extracting(InstalledRoute::route).containsExactlyInAnyOrder(one, two);
        assertThat(gateway.changes).isEqualTo(2);
    }

    @Test
    void whatIsInTheMakingIsLeftAloneWhateverItLooksLike() {
        gateway.apply(one.limitedTo(1, 1));
        gateway.changes = 0;

        var report = reconciler.reconcile(() -> new WantedRoutes(List.of(), Set.of(one.id(), two.id())));

        assertThat(report.nothingToDo()).isTrue();
        assertThat(gateway.changes).isZero();
    }

    @Test
    void driftIsMendedAndNamed() {
        gateway.apply(one);
        gateway.drift.put(one.id(), List.of("timeouts.request is gone"));

        var report = reconciler.reconcile(wanted(one));

        assertThat(report.repairs())
                .containsExactly(new Repair(one.id(), Kind.CHANGED, "timeouts.request is gone", null));
        assertThat(reconciler.reconcile(wanted(one)).nothingToDo()).isTrue();
    }

    @Test
    void twoAtOnceDoNoHarm() throws Exception {
        List<Route> wish =
                IntStream.range(0, 40).mapToObj(n -> route("many-" + n, 60)).toList();
        wish.subList(0, 20).forEach(gateway::apply);
        gateway.apply(one);

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            replicas.invokeAll(Collections.nCopies(
                    2, () -> reconciler.reconcile(() -> new WantedRoutes(wish, Set.of()))));
        }

        assertThat(gateway.list()).extracting(InstalledRoute::route).containsExactlyInAnyOrderElementsOf(wish);
    }

    @Test
    void aRouteThatFailsDoesNotStopTheOthers() {
        gateway.refused = one.id();

        ReconcileReport report = reconciler.reconcile(wanted(one, two));

        assertThat(report.repairs())
                .containsExactly(
                        new Repair(one.id(), Kind.CREATED, "missing", "no"),
                        new Repair(two.id(), Kind.CREATED, "missing", null));
        assertThat(report.nothingToDo()).isFalse();
    }

    @Test
    void nothingIsTouchedWhenTheGatewayCannotBeRead() {
        gateway.apply(one);
        gateway.away = true;

        assertThatThrownBy(() -> reconciler.reconcile(wanted())).isInstanceOf(AgentFailure.class);
        gateway.away = false;
        assertThat(gateway.list()).extracting(InstalledRoute::route).containsExactly(one);
    }

    private static Supplier<WantedRoutes> wanted(Route... routes) {
        return () -> new WantedRoutes(List.of(routes), Set.of());
    }

    private static Route route(String agent, int requestsPerMinute) {
        return new Route(new RouteId(UUID.randomUUID()), new AgentRef("team-a", agent), requestsPerMinute, 10);
    }

    private static final class MemoryRoutes implements Routes {

        private final Map<RouteId, Route> routes = Collections.synchronizedMap(new LinkedHashMap<>());
        private final Map<RouteId, List<String>> drift = new HashMap<>();
        private RouteId refused;
        private boolean away;
        private int changes;

        @Override
        public void apply(Route route) {
            if (route.id().equals(refused)) {
                throw new AgentFailure(AgentFailure.Reason.REFUSED, "no", false);
            }
            changes++;
            drift.remove(route.id());
            routes.put(route.id(), route);
        }

        @Override
        public void remove(RouteId id) {
            changes++;
            routes.remove(id);
        }

        @Override
        public List<InstalledRoute> list() {
            if (away) {
                throw new AgentFailure(AgentFailure.Reason.UNREACHABLE, "away", false);
            }
            return List.copyOf(routes.values()).stream()
                    .map(route -> new InstalledRoute(route.id(), route, drift.getOrDefault(route.id(), List.of())))
                    .toList();
        }
    }
}
