package io.vesaas.runtime.gateway;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.Routes;
import io.vesaas.runtime.gateway.kubernetes.ClusterGatewaySettings;
import io.vesaas.runtime.gateway.kubernetes.HireObjects;
import io.vesaas.runtime.kubernetes.ConditionalOnKubernetes;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps our routes in the Agent Gateway of a cluster. */
@Component
@ConditionalOnKubernetes
class KubernetesRoutes implements Routes {

    private final KubernetesClient client;
    private final KubernetesSettings cluster;
    private final ClusterGatewaySettings gateway;
    private final GatewayAddress address;
    private final KubernetesEdge edge;
    private final Installation installation;

    KubernetesRoutes(
            KubernetesClient client,
            KubernetesSettings cluster,
            ClusterGatewaySettings gateway,
            GatewayAddress address,
            KubernetesEdge edge,
            Installation installation) {
        this.client = client;
        this.cluster = cluster;
        this.gateway = gateway;
        this.address = address;
        this.edge = edge;
        this.installation = installation;
    }

    @Override
    public void apply(Route route) {
        hires().apply(route);
    }

    @Override
    public void remove(RouteId id) {
        hires().remove(id);
    }

    @Override
    public List<InstalledRoute> list() {
        return hires().list();
    }

    @Override
    public List<String> complaints(RouteId id) {
        return Stream.concat(edge.complaints().stream(), hires().complaints(id).stream())
                .toList();
    }

    private HireObjects hires() {
        return new HireObjects(client, cluster, gateway, address.dataPort(), installation.id());
    }
}
