package io.vesaas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

        ReconcileReport report = reconciler.reconcile(() -> List.of(twoWithMore, three));

        assertThat(gateway.list()).extracting(InstalledRoute::route).containsExactlyInAnyOrder(twoWithMore, three);
        assertThat(report)
                .isEqualTo(new ReconcileReport(List.of(three.id()), List.of(two.id()), List.of(one.id()), Map.of()));
    }

    @Test
    void leavesAloneWhatIsAsWanted() {
        gateway.apply(one);
        gateway.changes = 0;

        assertThat(reconciler.reconcile(() -> List.of(one)).nothingToDo()).isTrue();
        assertThat(gateway.changes).isZero();
    }

    @Test
    void aRouteMadeWhileItWorksIsNoOrphan() {
        gateway.apply(one);

        reconciler.reconcile(() -> {
            gateway.apply(two);
            return List.of(one, two);
        });

        assertThat(gateway.list()).extracting(InstalledRoute::route).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void aRouteThatFailsDoesNotStopTheOthers() {
        gateway.refused = one.id();

        ReconcileReport report = reconciler.reconcile(() -> List.of(one, two));

        assertThat(report.created()).containsExactly(two.id());
        assertThat(report.failed()).containsOnlyKeys(one.id()).containsValue("no");
        assertThat(report.nothingToDo()).isFalse();
    }

    @Test
    void nothingIsTouchedWhenTheGatewayCannotBeRead() {
        gateway.apply(one);
        gateway.away = true;

        assertThatThrownBy(() -> reconciler.reconcile(List::of)).isInstanceOf(AgentFailure.class);
        gateway.away = false;
        assertThat(gateway.list()).extracting(InstalledRoute::route).containsExactly(one);
    }

    private static Route route(String agent, int requestsPerMinute) {
        return new Route(new RouteId(UUID.randomUUID()), new AgentRef("team-a", agent), requestsPerMinute, 10);
    }

    private static final class MemoryRoutes implements Routes {

        private final Map<RouteId, Route> routes = new LinkedHashMap<>();
        private RouteId refused;
        private boolean away;
        private int changes;

        @Override
        public void apply(Route route) {
            if (route.id().equals(refused)) {
                throw new AgentFailure(AgentFailure.Reason.REFUSED, "no", false);
            }
            changes++;
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
            return routes.values().stream()
                    .map(route -> new InstalledRoute(route.id(), route, List.of()))
                    .toList();
        }
    }
}
