package io.vesaas.runtime.kagent;

import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import io.vesaas.shared.LiveFeed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The catalogue of a cluster at a port of this machine, as the platform makes it. */
public final class ClusterCatalog implements AutoCloseable {

    private final KubernetesClient client;
    private final KAgentCatalog catalog;

    public ClusterCatalog(int port, LiveFeed feed) {
        client = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder()
                        .withAutoConfigure(false)
                        .withMasterUrl("http://127.0.0.1:" + port)
                        .build())
                .withHttpClientFactory(new JdkHttpClientFactory())
                .build();
        var settings = new KubernetesSettings(
                null, null, List.of(), "", Duration.ofSeconds(10), "gateways", "edge", "kagent", 8083);
        catalog = new KAgentCatalog(client, settings, feed, Clock.systemUTC());
        catalog.start();
    }

    public AgentCatalog catalog() {
        return catalog;
    }

    @Override
    public void close() {
        catalog.stop();
        client.close();
    }
}
