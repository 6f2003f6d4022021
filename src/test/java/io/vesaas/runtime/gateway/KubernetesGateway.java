package io.vesaas.runtime.gateway;

import io.vesaas.runtime.gateway.kubernetes.ClusterGatewaySettings;
import io.vesaas.runtime.gateway.kubernetes.TestCluster;

/** The platform's parts for a gateway in a cluster, put together for a test. */
final class KubernetesGateway implements AutoCloseable {

    static final String DATA_PORT = "http://agent-edge.gateway.svc:8080";

    final TestCluster cluster = new TestCluster();
    final KubernetesEdge edge = edge("11111111-1111-4111-8111-111111111111");
    final KubernetesRoutes routes = routes("11111111-1111-4111-8111-111111111111");
    final KubernetesRoutes routesOfAnother = routes("22222222-2222-4222-8222-222222222222");

    KubernetesEdge edge(String installation) {
        return new KubernetesEdge(
                cluster.client(),
                cluster.settings(),
                gateway(),
                GatewayFixtures.settings(),
                installation(installation));
    }

    private KubernetesRoutes routes(String installation) {
        return new KubernetesRoutes(
                cluster.client(),
                cluster.settings(),
                gateway(),
                new KubernetesAddress(gateway(), GatewayFixtures.settings()),
                edge(installation),
                installation(installation));
    }

    private static ClusterGatewaySettings gateway() {
        return TestCluster.gateway(DATA_PORT);
    }

    private static Installation installation(String id) {
        return new Installation(null) {
            @Override
            String id() {
                return id;
            }
        };
    }

    @Override
    public void close() {
        cluster.close();
    }
}
