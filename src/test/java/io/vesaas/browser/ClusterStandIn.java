package io.vesaas.browser;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.vesaas.runtime.gateway.kubernetes.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands for a cluster with KAgent and Agent Gateway: an API server that holds the sandbox's agents as resources,
 * and a controller that makes the sandbox's gateway obey the HTTPRoutes and policies that are written there. The platform
 * that uses it does not know of the sandbox.
 */
final class ClusterStandIn implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final TestCluster cluster = new TestCluster();
    private final SandboxWorld world;
    private final DataPort dataPort;
    private final Path kubeconfig;
    private final Set<String> served = new HashSet<>();
    private final ScheduledExecutorService controller = Executors.newSingleThreadScheduledExecutor();

    ClusterStandIn(SandboxWorld world) {
        this.world = world;
        this.dataPort = new DataPort(world.gateway());
        this.kubeconfig = writeKubeconfig();
        world.get("/agents")
                .path("agents")
                .valueStream()
                .flatMap(agent -> Stream.of(agent.path("modelConfig"), agent.path("object")))
                .filter(JsonNode::isObject)
                .distinct()
                .forEach(this::create);
        controller.scheduleWithFixedDelay(this::obey, 0, 50, TimeUnit.MILLISECONDS);
    }

    /** What the platform has to be told. */
    String[] settings() {
        return new String[] {
            "--ve.runtime=kubernetes",
            "--ve.kubernetes.kubeconfig=" + kubeconfig,
            "--ve.kubernetes.gateway-namespace=" + cluster.settings().gatewayNamespace(),
            "--ve.gateway.url=" + dataPort.address()
        };
    }

    private Path writeKubeconfig() {
        KubernetesClient client = cluster.client();
        String text = """
                apiVersion: v1
                kind: Config
                clusters: [{name: stand-in, cluster: {server: "%s"}}]
                users: [{name: platform, user: {}}]
                contexts: [{name: stand-in, context: {cluster: stand-in, user: platform}}]
                current-context: stand-in
                """.formatted(client.getConfiguration().getMasterUrl());
        try {
            Path file = Files.createTempFile("ve-cluster", ".kubeconfig");
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(JsonNode resource) {
        String kind = resource.path("kind").asString("");
        cluster.client()
                .genericKubernetesResources(kind("kagent.dev", "v1alpha2", kind))
                .inNamespace(resource.at("/metadata/namespace").asString(""))
                .resource(Serialization.unmarshal(resource.toString(), GenericKubernetesResource.class))
                .create();
    }

    private static ResourceDefinitionContext kind(String group, String version, String kind) {
        return new ResourceDefinitionContext.Builder()
                .withGroup(group)
                .withVersion(version)
                .withKind(kind)
                .withPlural(kind.toLowerCase(Locale.ROOT).replaceFirst("y$", "ie") + "s")
                .withNamespaced(true)
                .build();
    }

    /** One pass of the controller: keys first, as the gateway-wide policy stands before any route. */
    private void obey() {
        List<JsonNode> policies = all(kind("agentgateway.dev", "v1alpha1", "AgentgatewayPolicy"));
        policies.stream()
                .map(policy -> policy.at("/spec/traffic/jwtAuthentication/providers/0"))
                .filter(JsonNode::isObject)
                .forEach(this::trust);
        Set<String> wanted = new HashSet<>();
        for (JsonNode route : all(kind("gateway.networking.k8s.io", "v1", "HTTPRoute"))) {
            String name = route.at("/metadata/name").asString("");
            policies.stream()
                    .filter(policy ->
                            policy.at("/spec/targetRefs/0/name").asString("").equals(name))
                    .filter(policy ->
                            policy.at("/spec/targetRefs/0/kind").asString("").equals("HTTPRoute"))
                    .findFirst()
                    .ifPresent(policy -> wanted.add(serve(route, policy)));
        }
        served.stream().filter(id -> !wanted.contains(id)).toList().forEach(id -> {
            world.delete("/routes/" + id);
            served.remove(id);
        });
    }

    private void trust(JsonNode provider) {
        ObjectNode keys = JSON.createObjectNode();
        keys.put("issuer", provider.path("issuer").asString(""));
        keys.put("audience", provider.at("/audiences/0").asString(""));
        keys.set("jwks", JSON.readTree(provider.at("/jwks/inline").asString("")));
        world.put("/keys", keys);
    }

    private String serve(JsonNode route, JsonNode policy) {
        JsonNode rule = route.at("/spec/rules/0");
        String id = rule.at("/matches/0/path/value").asString("").replaceFirst("^/ve/", "");
        String[] agent = rule.at("/filters/0/urlRewrite/path/replacePrefixMatch")
                .asString("")
                .split("/");
        JsonNode limit = policy.at("/spec/traffic/rateLimit/local/0");
        world.put(
                "/routes/" + id,
                JSON.createObjectNode()
                        .put("id", id)
                        .put("namespace", agent[3])
                        .put("name", agent[4])
                        .put("requestsPerMinute", limit.path("requests").asInt(0))
                        .put("burst", limit.path("burst").asInt(0))
                        .put("installation", "stand-in"));
        served.add(id);
        return id;
    }

    private List<JsonNode> all(ResourceDefinitionContext kind) {
        return cluster
                .client()
                .genericKubernetesResources(kind)
                .inNamespace(cluster.settings().gatewayNamespace())
                .list()
                .getItems()
                .stream()
                .map(object -> JSON.readTree(Serialization.asJson(object)))
                .toList();
    }

    @Override
    public void close() {
        controller.shutdownNow();
        dataPort.close();
        cluster.close();
    }
}
