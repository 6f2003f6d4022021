package io.vesaas.runtime.kagent;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.http.Dispatcher;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.CutLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An API server with KAgent's resources, and a hand that writes their status as KAgent's controller would. */
final class KubernetesWorld implements AutoCloseable {

    private static final Logger SERVER = Logger.getLogger("io.fabric8.mockwebserver");

    static {
        SERVER.setLevel(Level.WARNING);
    }

    /** The way to the API server that {@link #client()} takes; the controller has its own. */
    final CutLine line;

    private final Refusing dispatcher = new Refusing();
    private final KubernetesMockServer server = new KubernetesMockServer(
            new Context(Serialization.jsonMapper()), new MockWebServer(), new HashMap<>(), dispatcher, false);
    private final KubernetesClient controller;
    private final KubernetesClient client;

    KubernetesWorld() {
        server.init();
        line = new CutLine(server.getPort());
        controller = clientAt(server.getPort());
        client = clientAt(line.port());
    }

    KubernetesClient client() {
        return client;
    }

    /** As {@code kubectl apply}; then every agent gets its status. */
    void apply(String manifest) {
        GenericKubernetesResource resource = Serialization.unmarshal(manifest, GenericKubernetesResource.class);
        ResourceKind kind = resource.getKind().equals("Agent") ? ResourceKind.AGENT : ResourceKind.MODEL;
        Resource<GenericKubernetesResource> there = at(
                kind,
                resource.getMetadata().getNamespace(),
                resource.getMetadata().getName());
        GenericKubernetesResource before = there.get();
        if (before == null) {
            resource.getMetadata().setGeneration(1L);
            write(kind, resource).create();
        } else {
            before.setAdditionalProperty("spec", resource.get("spec"));
            before.getMetadata().setGeneration(before.getMetadata().getGeneration() + 1);
            before.getMetadata().setLabels(resource.getMetadata().getLabels());
            write(kind, before).update();
        }
        reconcile();
    }

    void deleteAgent(AgentRef ref) {
        at(ResourceKind.AGENT, ref.namespace(), ref.name()).delete();
    }

    void deleteModel(String namespace, String name) {
        at(ResourceKind.MODEL, namespace, name).delete();
        reconcile();
    }

    /** From now on requests with this in their path are answered like that; null takes it back. */
    void answer(String path, Function<RecordedRequest, MockResponse> answer) {
        dispatcher.refusals = answer == null ? Map.of() : Map.of(path, answer);
    }

    @Override
    public void close() {
        client.close();
        controller.close();
        line.close();
        server.destroy();
    }

    private Resource<GenericKubernetesResource> at(ResourceKind kind, String namespace, String name) {
        return controller
                .genericKubernetesResources(kind.definition())
                .inNamespace(namespace)
                .withName(name);
    }

    private Resource<GenericKubernetesResource> write(ResourceKind kind, GenericKubernetesResource resource) {
        return controller
                .genericKubernetesResources(kind.definition())
                .inNamespace(resource.getMetadata().getNamespace())
                .resource(resource);
    }

    private void reconcile() {
        for (GenericKubernetesResource agent :
                ResourceKind.AGENT.in(controller, null).list().getItems()) {
            String namespace = agent.getMetadata().getNamespace();
            String model = agent.get("spec", "declarative", "modelConfig");
            boolean found = at(ResourceKind.MODEL, namespace, model).get() != null;
            String name = agent.getMetadata().getName();
            long generation = agent.getMetadata().getGeneration();
            Object status = Map.of(
                    "conditions",
                    List.of(
                            found
                                    ? condition("Accepted", "True", "Agent configuration accepted", generation)
                                    : condition(
                                            "Accepted",
                                            "False",
                                            "failed to compile agent %s/%s: ModelConfig.kagent.dev \"%s\" not found"
                                                    .formatted(namespace, name, model),
                                            generation),
                            condition("Ready", "True", "Deployment is ready", generation)));
            if (!status.equals(agent.get("status"))) {
                agent.setAdditionalProperty("status", status);
                write(ResourceKind.AGENT, agent).update();
            }
        }
    }

    private static Map<String, Object> condition(String type, String status, String message, long generation) {
        return Map.of(
                "type",
                type,
                "status",
                status,
                "reason",
                "Recorded",
                "message",
                message,
                "observedGeneration",
                (int) generation,
                "lastTransitionTime",
                "2026-11-22T12:25:41Z");
    }

    private static KubernetesClient clientAt(int port) {
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder()
                        .withAutoConfigure(false)
                        .withMasterUrl("http://127.0.0.1:" + port)
                        .withRequestTimeout(5_000)
                        .withConnectionTimeout(5_000)
                        .withRequestRetryBackoffLimit(2)
                        .withWatchReconnectInterval(100)
                        .build())
                .withHttpClientFactory(new JdkHttpClientFactory())
                .build();
    }

    /** Answers some requests itself. */
    private static final class Refusing extends Dispatcher {

        private final KubernetesCrudDispatcher crud = new KubernetesCrudDispatcher();
        private volatile Map<String, Function<RecordedRequest, MockResponse>> refusals = Map.of();

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return refusals.entrySet().stream()
                    .filter(refusal -> request.getPath().contains(refusal.getKey()))
                    .map(refusal -> refusal.getValue().apply(request))
                    .findFirst()
                    .orElseGet(() -> crud.dispatch(request));
        }

        @Override
        public void shutdown() {
            crud.shutdown();
        }
    }
}
