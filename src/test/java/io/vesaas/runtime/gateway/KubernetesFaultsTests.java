package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Reconcilers;
import io.vesaas.runtime.Repair;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.WantedRoutes;
import io.vesaas.runtime.gateway.kubernetes.ObjectKind;
import io.vesaas.runtime.gateway.kubernetes.TestCluster;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a cluster may do to us. A real API server can't be told to, so this is for the mock server alone. */
class KubernetesFaultsTests {

    private static final String FORBIDDEN = "User \"platform\" cannot do that";

    private final KubernetesGateway gateway = new KubernetesGateway();
    private final Route route =
            new Route(new RouteId(UUID.randomUUID()), new AgentRef("team-a", "invoice-agent"), 60, 10);

    @BeforeEach
    void onlyTheMockServer() {
        assumeThat(TestCluster.isReal()).isFalse();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void whatIsForbiddenIsNamedWithVerbAndResource() {
        gateway.cluster.refuse("PATCH", "/httproutes", 403, FORBIDDEN);

        assertFails(
                () -> gateway.routes.apply(route), Reason.NOT_PERMITTED, "patch httproutes.gateway.networking.k8s.io");
        assertFails(() -> gateway.edge.secure("{\"keys\":[]}"), Reason.NOT_PERMITTED, "patch httproutes", FORBIDDEN);
    }

    @Test
    void aForbiddenLookIsNoEmptyGateway() {
        gateway.routes.apply(route);
        gateway.cluster.refuse("GET", "/agentgatewaypolicies", 403, FORBIDDEN);

        assertFails(gateway.routes::list, Reason.NOT_PERMITTED, "list agentgatewaypolicies.agentgateway.dev");
        assertFails(() -> gateway.edge.drift("{}"), Reason.NOT_PERMITTED, "get agentgatewaypolicies.agentgateway.dev");
    }

    @Test
    void aForbiddenRemovalLeavesTheRouteListed() {
        gateway.routes.apply(route);
        gateway.cluster.refuse("DELETE", "/agentgatewaypolicies", 403, FORBIDDEN);

        assertFails(() -> gateway.routes.remove(route.id()), Reason.NOT_PERMITTED, "delete agentgatewaypolicies");

        assertThat(gateway.routes.list())
                .containsExactly(
                        new InstalledRoute(route.id(), null, List.of("HTTPRoute ve-" + route.id() + " is missing")));
    }

    @Test
    void whatStaysHalfMadeIsSeenAndCanBeRemoved() {
        gateway.cluster.refuseOnce("PATCH", "/agentgatewaypolicies", 500, "etcd has a bad day");

        assertFails(() -> gateway.routes.apply(route), Reason.CLUSTER_AWAY, "500", "patch agentgatewaypolicies");

        assertThat(gateway.routes.list())
                .containsExactly(new InstalledRoute(
                        route.id(),
                        null,
                        List.of("AgentgatewayPolicy ve-" + route.id() + " is missing: it has no limits")));
        gateway.routes.remove(route.id());
        assertThat(gateway.routes.list()).isEmpty();
    }

    @Test
    void missingTypesAreNamed() {
        gateway.cluster.refuse("GET", "/agentgatewaypolicies", 404, "the server could not find the requested resource");

        assertFails(
                gateway.routes::list,
                Reason.CLUSTER_AWAY,
                "CRD agentgatewaypolicies.agentgateway.dev is not installed");
    }

    @Test
    void aClusterThatIsAwayIsAway() {
        gateway.cluster.goAway();

        assertFails(() -> gateway.routes.apply(route), Reason.CLUSTER_AWAY, "can't be reached");
        assertFails(() -> gateway.routes.remove(route.id()), Reason.CLUSTER_AWAY);
        assertFails(gateway.routes::list, Reason.CLUSTER_AWAY);
        assertFails(() -> gateway.edge.secure("{\"keys\":[]}"), Reason.CLUSTER_AWAY);
        assertFails(() -> gateway.edge.drift("{\"keys\":[]}"), Reason.CLUSTER_AWAY);
    }

    @Test
    void aListThatTheServerHasForgottenIsReadAnew() {
        gateway.routes.apply(route);
        gateway.cluster.refuseOnce("GET", "/httproutes", 410, "The provided continue parameter is too old");

        assertThat(gateway.routes.list()).containsExactly(new InstalledRoute(route.id(), route, List.of()));
    }

    @Test
    void aListThatIsForgottenAgainAndAgainFails() {
        gateway.cluster.refuse("GET", "/httproutes", 410, "The provided continue parameter is too old");

        assertFails(gateway.routes::list, Reason.CLUSTER_AWAY, "410");
        assertThat(gateway.cluster.requests()).hasSize(3);
    }

    @Test
    void nothingIsRemovedWhenTheClusterCannotBeRead() {
        gateway.routes.apply(route);
        gateway.cluster.refuse("GET", "/agentgatewaypolicies", 500, "no");

        assertFails(
                () -> Reconcilers.of(gateway.routes).reconcile(() -> new WantedRoutes(List.of(), Set.of())),
                Reason.CLUSTER_AWAY);
        assertThat(gateway.cluster.find(ObjectKind.HTTP_ROUTE, "ve-" + route.id()))
                .isPresent();
    }

    @Test
    void anObjectOfSomebodyElseThatAppearsJustNowIsLeftAlone() {
        String name = "ve-" + route.id();
        gateway.cluster.create("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: %s}
                spec: {parentRefs: [{name: theirs}]}
                """.formatted(name));
        gateway.cluster.refuseOnce("GET", "/httproutes/" + name, 404, "not there yet");

        assertFails(() -> gateway.routes.apply(route), Reason.NAME_TAKEN, "Somebody else owns");

        assertThat(gateway.cluster.find(ObjectKind.HTTP_ROUTE, name)).hasValueSatisfying(theirs -> {
            assertThat(theirs.getAdditionalProperties())
                    .asString()
                    .contains("theirs")
                    .doesNotContain("agent-edge");
            assertThat(theirs.getMetadata().getLabels()).isNullOrEmpty();
        });
    }

    @Test
    void oneRouteThatFailsDoesNotStopTheOthers() {
        var other = new Route(new RouteId(UUID.randomUUID()), route.agent(), 60, 10);
        gateway.cluster.refuse("PATCH", "/httproutes/ve-" + route.id(), 403, FORBIDDEN);

        List<Repair> repairs = Reconcilers.of(gateway.routes)
                .reconcile(() -> new WantedRoutes(List.of(route, other), Set.of()))
                .repairs();

        assertThat(repairs)
                .extracting(Repair::route, Repair::succeeded)
                .containsExactly(tuple(route.id(), false), tuple(other.id(), true));
    }

    @Test
    void replicasThatReconcileAtOnceOnlyRepeatEachOther() throws Exception {
        List<Route> routes = IntStream.range(0, 10)
                .mapToObj(_ -> new Route(new RouteId(UUID.randomUUID()), route.agent(), 60, 10))
                .toList();
        var wanted = new WantedRoutes(routes, Set.of());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replicas = IntStream.range(0, 3)
                    .mapToObj(_ -> (Callable<List<Repair>>) () -> Reconcilers.of(gateway.routes)
                            .reconcile(() -> wanted)
                            .repairs())
                    .toList();

            assertThat(threads.invokeAll(replicas))
                    .allSatisfy(each -> assertThat(each.resultNow()).allMatch(Repair::succeeded));
        }
        assertThat(gateway.routes.list())
                .hasSize(10)
                .allMatch(each -> each.drift().isEmpty());
    }

    private static void assertFails(Executable call, Reason reason, String... words) {
        AgentFailure failure = catchThrowableOfType(AgentFailure.class, call::execute);

        assertThat(failure).isNotNull();
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(List.of(words))
                .allSatisfy(word -> assertThat(failure.detail()).contains(word));
        assertThat(failure.mayHaveRun()).isFalse();
    }
}
