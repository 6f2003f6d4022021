package io.vesaas.runtime.gateway.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.util.unit.DataSize;

/**
 * A cluster to keep routes in: fabric8's mock server, taught to apply as an API server does, or, with
 * {@code -Dve.test.kubeconfig=…}, a real API server that knows the CRDs of Gateway API and Agent Gateway. Each has a
 * namespace of its own for the gateway.
 */
public final class TestCluster implements AutoCloseable {

    private static final String KUBECONFIG = System.getProperty("ve.test.kubeconfig", "");

    private static final Logger EACH_REQUEST = Logger.getLogger(MockWebServer.class.getName());

    static {
        EACH_REQUEST.setLevel(Level.WARNING);
    }

    private final ApplyingDispatcher dispatcher = new ApplyingDispatcher();
    private final KubernetesMockServer mock;
    private final KubernetesClient client;
    private final KubernetesSettings settings;

    public TestCluster() {
        settings = new KubernetesSettings(
                null,
                null,
                List.of(),
                "",
                Duration.ofSeconds(10),
                "gateway-" + UUID.randomUUID(),
                "agent-edge",
                "kagent-controller.kagent.svc.cluster.local",
                8083);
        if (isReal()) {
            mock = null;
            client = new KubernetesClientBuilder()
                    .withConfig(Config.fromKubeconfig(new File(KUBECONFIG)))
                    .build();
        } else {
            mock = new KubernetesMockServer(
                    new Context(Serialization.jsonMapper()), new MockWebServer(), new HashMap<>(), dispatcher, false);
            mock.init();
            client = mock.createClient(builder ->
                    builder.withConfig(new ConfigBuilder(mock.createClient().getConfiguration())
                            .withRequestRetryBackoffLimit(0)
                            .build()));
        }
    }

    /** Whether this is a real API server, which does not fail when a test wants it to. */
    public static boolean isReal() {
        return !KUBECONFIG.isEmpty();
    }

    public KubernetesClient client() {
        return client;
    }

    public KubernetesSettings settings() {
        return settings;
    }

    public static ClusterGatewaySettings gateway(String url) {
        return new ClusterGatewaySettings(
                url,
                Duration.ofSeconds(600),
                DataSize.ofMegabytes(16),
                null,
                null,
                4317,
                ClusterGatewaySettings.OtlpProtocol.GRPC);
    }

    /** Refuses every request of this method, to a path that contains this, from now on; the mock server only. */
    public void refuse(String method, String path, int code, String message) {
        dispatcher.refuse(method, path, code, message, Integer.MAX_VALUE);
    }

    /** Refuses the next such request. */
    public void refuseOnce(String method, String path, int code, String message) {
        dispatcher.refuse(method, path, code, message, 1);
    }

    /** What reached the mock server, such as {@code PATCH /apis/…}, since the last call of this. */
    public List<String> requests() {
        return dispatcher.takeRequests();
    }

    /** The API server is gone. */
    public void goAway() {
        mock.destroy();
    }

    public Optional<GenericKubernetesResource> find(ObjectKind kind, String name) {
        return Optional.ofNullable(all(kind).withName(name).get());
    }

    public List<GenericKubernetesResource> all(ObjectKind kind, Map<String, String> labels) {
        return all(kind).withLabels(labels).list().getItems();
    }

    /** Changes an object as a person with an editor does. */
    public void edit(ObjectKind kind, String name, Consumer<GenericKubernetesResource> change) {
        GenericKubernetesResource object = all(kind).withName(name).get();
        change.accept(object);
        all(kind).resource(object).update();
    }

    public void delete(ObjectKind kind, String name) {
        all(kind).withName(name).delete();
    }

    /** Creates what a person wrote, in the gateway's namespace. */
    public GenericKubernetesResource create(String yaml) {
        GenericKubernetesResource object = Serialization.unmarshal(yaml, GenericKubernetesResource.class);
        object.getMetadata().setNamespace(settings.gatewayNamespace());
        return all(ObjectKind.of(object)).resource(object).create();
    }

    private NonNamespaceOperation<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            all(ObjectKind kind) {
        return client.genericKubernetesResources(kind.context()).inNamespace(settings.gatewayNamespace());
    }

    @Override
    public void close() {
        if (isReal()) {
            for (ObjectKind kind : ObjectKind.values()) {
                all(kind).delete();
            }
        }
        client.close();
        if (mock != null) {
            mock.destroy();
        }
    }
}
