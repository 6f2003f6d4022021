package io.vesaas.runtime.gateway;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.vesaas.runtime.gateway.kubernetes.ClusterGatewaySettings;
import io.vesaas.runtime.gateway.kubernetes.EdgeObjects;
import io.vesaas.runtime.kubernetes.ConditionalOnKubernetes;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Guards the Agent Gateway of a cluster. */
@Component
@ConditionalOnKubernetes
class KubernetesEdge implements Edge {

    private final KubernetesClient client;
    private final KubernetesSettings cluster;
    private final ClusterGatewaySettings gateway;
    private final GatewaySettings tokens;
    private final Installation installation;

    KubernetesEdge(
            KubernetesClient client,
            KubernetesSettings cluster,
            ClusterGatewaySettings gateway,
            GatewaySettings tokens,
            Installation installation) {
        this.client = client;
        this.cluster = cluster;
        this.gateway = gateway;
        this.tokens = tokens;
        this.installation = installation;
    }

    @Override
    public void secure(String publicKeys) {
        objects().apply(publicKeys);
    }

    @Override
    public List<String> drift(String publicKeys) {
        return objects().drift(publicKeys);
    }

    /** What else an admin should know of the guard. */
    List<String> complaints() {
        return objects().complaints();
    }

    private EdgeObjects objects() {
        return new EdgeObjects(client, cluster, gateway, tokens.issuer(), tokens.audience(), installation.id());
    }
}
