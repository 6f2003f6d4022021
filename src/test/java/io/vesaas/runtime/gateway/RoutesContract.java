package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Reconcilers;
import io.vesaas.runtime.Repair;
import io.vesaas.runtime.Repair.Kind;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.RouteReconciler;
import io.vesaas.runtime.Routes;
import io.vesaas.runtime.WantedRoutes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What everybody may expect of routes, whichever gateway they are in; others have routes in the same gateway. */
abstract class RoutesContract {

    static final AgentRef AGENT = new AgentRef("team-a", "invoice-agent");

    final RouteId id = new RouteId(UUID.randomUUID());
    final Route route = new Route(id, AGENT, 60, 10);

    abstract Routes routes();

    /** Another installation of the platform makes a route in the same gateway. */
    abstract void anotherInstallationMakes(Route its);

    /** Whether the gateway has a route of that id, whoever made it. */
    abstract boolean isThere(RouteId any);

    /** Somebody takes our route away, without a word. */
    abstract void somebodyRemoves(RouteId ours);

    @Test
    void aRouteIsListedAsItWasMade() {
        var withoutBurst = new Route(new RouteId(UUID.randomUUID()), new AgentRef("team-b", "other-agent"), 5, 0);

        routes().apply(route);
        routes().apply(withoutBurst);

        assertThat(find(id)).contains(new InstalledRoute(id, route, List.of()));
        assertThat(find(withoutBurst.id())).contains(new InstalledRoute(withoutBurst.id(), withoutBurst, List.of()));
    }

    @Test
    void makingItTwiceIsMakingItOnce() {
        routes().apply(route);
        routes().apply(route);

        assertThat(routes().list()).filteredOn(each -> each.id().equals(id)).hasSize(1);
        assertThat(find(id)).contains(new InstalledRoute(id, route, List.of()));
    }

    @Test
    void anotherLimitReplacesTheOld() {
        routes().apply(route);

        routes().apply(route.limitedTo(120, 0));

        assertThat(find(id)).contains(new InstalledRoute(id, route.limitedTo(120, 0), List.of()));
        assertThat(find(id).orElseThrow().isExactly(route)).isFalse();
    }

    @Test
    void anotherAgentReplacesTheOld() {
        var moved = new Route(id, new AgentRef("team-b", "other-agent"), 60, 10);
        routes().apply(route);

        routes().apply(moved);

        assertThat(find(id)).contains(new InstalledRoute(id, moved, List.of()));
    }

    @Test
    void aRemovedRouteIsGoneAndMayBeRemovedAgain() {
        routes().apply(route);

        routes().remove(id);
        routes().remove(id);

        assertThat(find(id)).isEmpty();
        assertThat(isThere(id)).isFalse();
    }

    @Test
    void aRouteComesBackAfterItWasRemoved() {
        routes().apply(route);
        routes().remove(id);

        routes().apply(route);

        assertThat(find(id)).contains(new InstalledRoute(id, route, List.of()));
    }

    @Test
    void aGoodRouteHasNoNeighbourRemoved() {
        var neighbour = new Route(new RouteId(UUID.randomUUID()), AGENT, 60, 10);
        routes().apply(route);
        routes().apply(neighbour);

        routes().remove(id);

        assertThat(find(neighbour.id())).contains(new InstalledRoute(neighbour.id(), neighbour, List.of()));
    }

    @Test
    void theRoutesOfAnotherInstallationAreNotListed() {
        anotherInstallationMakes(route);

        assertThat(find(id)).isEmpty();
    }

    @Test
    void aRouteOfAnotherInstallationUnderOurNameIsLeftAlone() {
        anotherInstallationMakes(route);

        AgentFailure failure = catchThrowableOfType(
                AgentFailure.class, () -> routes().apply(new Route(id, new AgentRef("team-b", "mine"), 1, 0)));

        assertThat(failure.reason()).isEqualTo(Reason.NAME_TAKEN);
        assertThat(failure.detail()).contains(id.toString());
        assertThat(failure.mayHaveRun()).isFalse();
        routes().remove(id);
        assertThat(isThere(id)).isTrue();
        assertThat(find(id)).isEmpty();
    }

    @Test
    void theReconcilerMakesWhatIsMissingAndThenHasNothingToDo() {
        routes().apply(route);
        somebodyRemoves(id);
        RouteReconciler reconciler = Reconcilers.of(routes());
        WantedRoutes wanted = wantedBesidesTheOthers(route);

        assertThat(reconciler.reconcile(() -> wanted).repairs())
                .containsExactly(new Repair(id, Kind.CREATED, "missing", null));
        assertThat(reconciler.reconcile(() -> wanted).nothingToDo()).isTrue();
    }

    @Test
    void theReconcilerRemovesOurOrphansAndNothingElse() {
        var its = new Route(new RouteId(UUID.randomUUID()), AGENT, 60, 10);
        WantedRoutes wanted = wantedBesidesTheOthers();
        anotherInstallationMakes(its);
        routes().apply(route);

        List<Repair> repairs = Reconcilers.of(routes()).reconcile(() -> wanted).repairs();

        assertThat(repairs)
                .extracting(Repair::route, Repair::kind, Repair::failure)
                .containsExactly(tuple(id, Kind.REMOVED, null));
        assertThat(isThere(id)).isFalse();
        assertThat(isThere(its.id())).isTrue();
    }

    @Test
    void theReconcilerReportsWhatItMayNotTouch() {
        anotherInstallationMakes(route);
        WantedRoutes wanted = wantedBesidesTheOthers(route);

        assertThat(Reconcilers.of(routes()).reconcile(() -> wanted).repairs())
                .singleElement()
                .satisfies(repair -> {
                    assertThat(repair.route()).isEqualTo(id);
                    assertThat(repair.failure()).isNotNull().contains(id.toString());
                });
        assertThat(isThere(id)).isTrue();
    }

    Optional<InstalledRoute> find(RouteId wanted) {
        return routes().list().stream().filter(each -> each.id().equals(wanted)).findFirst();
    }

    /** Other tests may have routes in the same gateway; they stay wanted. */
    private WantedRoutes wantedBesidesTheOthers(Route... ours) {
        List<Route> others = routes().list().stream()
                .map(InstalledRoute::route)
                .filter(Objects::nonNull)
                .filter(other -> !other.id().equals(id))
                .toList();
        return new WantedRoutes(Stream.concat(others.stream(), Stream.of(ours)).toList(), Set.of());
    }
}
