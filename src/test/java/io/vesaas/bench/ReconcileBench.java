package io.vesaas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Reconcilers;
import io.vesaas.runtime.Repair;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.Routes;
import io.vesaas.runtime.WantedRoutes;
import io.vesaas.runtime.gateway.kubernetes.HireObjects;
import io.vesaas.runtime.gateway.kubernetes.ObjectKind;
import io.vesaas.runtime.gateway.kubernetes.TestCluster;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * One whole comparison of 1,000 hires with a cluster, against fabric8's mock server in this process, or against a real API
 * server with {@code -Dve.test.kubeconfig=…}. The yardstick is to read the same objects and nothing else.
 */
class ReconcileBench {

    private static final int HIRES = Integer.getInteger("ve.bench.hires", 1_000);
    private static final int RUNS = Integer.getInteger("ve.bench.runs", 3);
    private static final URI DATA_PORT = URI.create("http://agent-edge.gateway.svc:8080");

    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    @Test
    void aThousandHires() throws IOException {
        for (int run = 0; run <= RUNS; run++) {
            if (run == 1) {
                seconds.clear(); // the first run warms up
            }
            measure();
        }
        new Table("Reconcile " + HIRES + " hires", "s", seconds).write(Path.of("target/bench"), "reconcile");
    }

    private void measure() {
        List<Route> hires = IntStream.range(0, HIRES)
                .mapToObj(i -> new Route(new RouteId(UUID.randomUUID()), new AgentRef("team-a", "agent-" + i), 60, 10))
                .toList();
        List<Route> changed =
                hires.stream().map(each -> each.limitedTo(120, 10)).toList();
        try (var cluster = new TestCluster()) {
            var routes = new ClusterRoutes(cluster);
            seconds.computeIfAbsent("read all objects", _ -> new ArrayList<>());
            assertThat(timed("make all that is missing", () -> repairs(routes, hires)))
                    .hasSize(HIRES);
            assertThat(timed("read all objects", () -> read(cluster))).isEqualTo(2 * HIRES);
            assertThat(timed("nothing to do", () -> repairs(routes, hires))).isEmpty();
            assertThat(timed("change all limits", () -> repairs(routes, changed)))
                    .hasSize(HIRES);
            assertThat(timed("remove all orphans", () -> repairs(routes, List.of())))
                    .hasSize(HIRES);
        }
    }

    private static List<Repair> repairs(Routes routes, List<Route> wanted) {
        List<Repair> repairs = Reconcilers.of(routes)
                .reconcile(() -> new WantedRoutes(wanted, Set.of()))
                .repairs();
        assertThat(repairs).allMatch(Repair::succeeded);
        return repairs;
    }

    private static int read(TestCluster cluster) {
        return cluster.all(ObjectKind.HTTP_ROUTE, Map.of()).size()
                + cluster.all(ObjectKind.POLICY, Map.of()).size();
    }

    private <T> T timed(String name, Supplier<T> work) {
        long begin = System.nanoTime();
        T result = work.get();
        seconds.computeIfAbsent(name, _ -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e9);
        return result;
    }

    private record ClusterRoutes(HireObjects objects) implements Routes {

        ClusterRoutes(TestCluster cluster) {
            this(new HireObjects(
                    cluster.client(),
                    cluster.settings(),
                    TestCluster.gateway(DATA_PORT.toString()),
                    DATA_PORT,
                    "11111111-1111-4111-8111-111111111111"));
        }

        @Override
        public void apply(Route route) {
            objects.apply(route);
        }

        @Override
        public void remove(RouteId id) {
            objects.remove(id);
        }

        @Override
        public List<InstalledRoute> list() {
            return objects.list();
        }
    }
}
