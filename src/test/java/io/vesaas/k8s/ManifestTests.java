package io.vesaas.k8s;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.k8s.ManifestFiles.Manifest;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ManifestTests {

    /** What clusters with KAgent 0.9, Agent Gateway 1.4 and Gateway API 1.6 know, and whether it is in a namespace. */
    private static final Map<String, Boolean> TYPES = Map.ofEntries(
            Map.entry("v1 Namespace", false),
            Map.entry("v1 ServiceAccount", true),
            Map.entry("rbac.authorization.k8s.io/v1 ClusterRole", false),
            Map.entry("rbac.authorization.k8s.io/v1 ClusterRoleBinding", false),
            Map.entry("rbac.authorization.k8s.io/v1 Role", true),
            Map.entry("rbac.authorization.k8s.io/v1 RoleBinding", true),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", true),
            Map.entry("gateway.networking.k8s.io/v1 Gateway", true),
            Map.entry("gateway.networking.k8s.io/v1beta1 ReferenceGrant", true),
            Map.entry("agentgateway.dev/v1alpha1 AgentgatewayParameters", true),
            Map.entry("kagent.dev/v1alpha2 Agent", true),
            Map.entry("kagent.dev/v1alpha2 ModelConfig", true),
            Map.entry("kagent.dev/v1alpha2 RemoteMCPServer", true));

    /** Applied to each namespace for agents with {@code kubectl -n}. */
    private static final Path ANYWHERE = Path.of("k8s/kagent/agents-network-policy.yaml");

    private static final Pattern SECRET = Pattern.compile(
            "(?im)(sk-\\w{8}|BEGIN [A-Z ]*PRIVATE KEY|://\\w+:[^@\\s]+@|^\\s*(apiKey|password|client-?secret|token):\\s*\\S)");
    private static final Pattern IMAGE = Pattern.compile("(?m)^[ -]*(image|tag):[ ]*([^\\s#]+)");

    private static final List<Manifest> MANIFESTS = ManifestFiles.all();
    private static final KubernetesSettings DEFAULTS =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("ve.kubernetes", KubernetesSettings.class);

    @ParameterizedTest
    @FieldSource("MANIFESTS")
    void anObjectIsOfATypeThatTheClusterKnowsAndStandsWhereItBelongs(Manifest manifest) {
        assertThat(TYPES).containsKey(manifest.type());
        assertThat(manifest.name()).matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");
        if (TYPES.get(manifest.type()) && !manifest.file().equals(ANYWHERE)) {
            assertThat(manifest.namespace()).isIn(namespaces());
        } else {
            assertThat(manifest.namespace()).isNull();
        }
    }

    @Test
    void noObjectIsWrittenTwice() {
        assertThat(MANIFESTS)
                .extracting(manifest -> manifest.type() + " " + manifest.namespace() + "/" + manifest.name())
                .doesNotHaveDuplicates();
    }

    static Stream<Path> files() throws IOException {
        return Stream.concat(ManifestFiles.below("k8s", ".yaml"), ManifestFiles.below("k8s", ".sh"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileHoldsASecretOrAnImageThatMoves(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(SECRET.matcher(text.replace("postgres://user:password@", "")).results())
                .as("secrets in %s", file)
                .isEmpty();
        assertThat(text).doesNotContain(":latest");
        assertThat(IMAGE.matcher(text).results().map(found -> found.group(2)))
                .as("images and tags of %s", file)
                .allMatch(image -> image.matches(".*v?\\d+\\.\\d+.*"));
    }

    @Test
    void theGatewayIsTheOneThatThePlatformLooksFor() {
        Manifest gateway = ManifestFiles.get("Gateway", DEFAULTS.gateway());

        assertThat(gateway.namespace()).isEqualTo(DEFAULTS.gatewayNamespace());
        assertThat(gateway.at("spec", "listeners", 0, "protocol")).isEqualTo("HTTP");
        assertThat(gateway.at("spec", "listeners", 1, "protocol")).isEqualTo("HTTPS");
        assertThat(gateway.at("spec", "infrastructure", "parametersRef", "name"))
                .isEqualTo(ManifestFiles.get("AgentgatewayParameters", DEFAULTS.gateway())
                        .name());
        assertThat(ManifestFiles.get("Role", "ve-platform-routes").namespace()).isEqualTo(DEFAULTS.gatewayNamespace());
    }

    @Test
    void onlyThePlatformWritesRoutesAndPolicies() {
        assertThat(MANIFESTS)
                .extracting(Manifest::kind)
                .doesNotContain("HTTPRoute", "AgentgatewayPolicy", "AgentgatewayBackend", "Secret");
    }

    @Test
    void kAgentIsWhereTheGatewayIsToldToFindIt() throws IOException {
        assertThat(DEFAULTS.kagentHost()).isEqualTo("kagent-controller.kagent.svc.cluster.local");
        assertThat(ManifestFiles.get("NetworkPolicy", "kagent-controller").at("spec", "ingress", 0, "ports", 0, "port"))
                .isEqualTo(DEFAULTS.kagentPort());
        assertThat(Files.readString(Path.of("k8s/kagent/install.sh")))
                .contains("kagent \"$CHARTS/kagent\"", "--namespace kagent");
    }

    @Test
    void onlyTheGatewayTheAgentsAndTheDashboardReachKAgent() {
        Manifest policy = ManifestFiles.get("NetworkPolicy", "kagent-controller");

        assertThat(callers(policy, 0))
                .containsExactlyInAnyOrder(
                        Map.of(
                                "kubernetes.io/metadata.name", DEFAULTS.gatewayNamespace(),
                                "gateway.networking.k8s.io/gateway-name", DEFAULTS.gateway()),
                        Map.of("vesaas.io/agents", "true", "app", "kagent"),
                        Map.of("app.kubernetes.io/name", "kagent", "app.kubernetes.io/component", "ui"));
        assertThat((List<?>) policy.at("spec", "ingress")).hasSize(1);
        assertThat(ManifestFiles.get("NetworkPolicy", "kagent-ui").at("spec", "ingress"))
                .isNull();
    }

    @Test
    void onlyKAgentAndOtherAgentsReachAnAgent() {
        Manifest policy = ManifestFiles.get("NetworkPolicy", "ve-agents");

        assertThat(policy.file()).isEqualTo(ANYWHERE);
        assertThat(callers(policy, 0))
                .containsExactlyInAnyOrder(
                        Map.of(
                                "kubernetes.io/metadata.name", "kagent",
                                "app.kubernetes.io/name", "kagent",
                                "app.kubernetes.io/component", "controller"),
                        Map.of("vesaas.io/agents", "true", "app", "kagent"));
    }

    @Test
    void onlyThePlatformReachesTheGateway() {
        Manifest policy = ManifestFiles.get("NetworkPolicy", DEFAULTS.gateway());

        assertThat(policy.at("spec", "podSelector", "matchLabels", "gateway.networking.k8s.io/gateway-name"))
                .isEqualTo(DEFAULTS.gateway());
        assertThat(callers(policy, 0))
                .containsExactly(
                        Map.of("kubernetes.io/metadata.name", "ve-platform", "app.kubernetes.io/name", "ve-platform"));
        assertThat(policy.at("spec", "ingress", 0, "ports", 0, "port"))
                .isEqualTo(ManifestFiles.get("Gateway", DEFAULTS.gateway()).at("spec", "listeners", 0, "port"));
        assertThat(policy.at("spec", "ingress", 0, "ports", 1, "port"))
                .isEqualTo(ManifestFiles.get("Gateway", DEFAULTS.gateway()).at("spec", "listeners", 1, "port"));
    }

    static Stream<Manifest> agents() {
        return MANIFESTS.stream().filter(manifest -> manifest.kind().equals("Agent"));
    }

    @ParameterizedTest
    @MethodSource("agents")
    void anAgentFindsWhatItNamesAndKAgentMayActThere(Manifest agent) {
        var namespace = String.valueOf(agent.namespace());
        assertThat(ManifestFiles.get("Namespace", namespace).at("metadata", "labels", "vesaas.io/agents"))
                .isEqualTo("true");
        assertThat(isThere("ModelConfig", namespace, agent.at("spec", "declarative", "modelConfig")))
                .as("the model of %s", agent)
                .isNotEqualTo(agent.name().equals("contract-reviewer"));
        for (int i = 0; agent.at("spec", "declarative", "tools", i) != null; i++) {
            assertThat(isThere(
                                    "RemoteMCPServer",
                                    namespace,
                                    agent.at("spec", "declarative", "tools", i, "mcpServer", "name"))
                            || isThere(
                                    "Agent", namespace, agent.at("spec", "declarative", "tools", i, "agent", "name")))
                    .as("tool %d of %s", i, agent)
                    .isTrue();
        }
    }

    @Test
    void whoeverNeedsAKeyTakesItFromTheSameSecret() {
        assertThat(MANIFESTS)
                .filteredOn(manifest -> manifest.kind().equals("ModelConfig"))
                .isNotEmpty()
                .allMatch(model -> "llm-key".equals(model.at("spec", "apiKeySecret"))
                        && "API_KEY".equals(model.at("spec", "apiKeySecretKey")));
    }

    private static boolean isThere(String kind, String namespace, @Nullable Object name) {
        return MANIFESTS.stream()
                .anyMatch(manifest -> manifest.kind().equals(kind)
                        && namespace.equals(manifest.namespace())
                        && manifest.name().equals(name));
    }

    /** Each verb with the code that needs it; whoever adds a call adds it here and in rbac.yaml. */
    @Test
    void thePlatformMayDoWhatItsCodeDoesAndNoMore() {
        // Informers and ClusterAgents; what is asked of a single agent comes from their memory.
        Set<String> watched = Set.of("list", "watch");
        // ClusterObjects: find, list, apply (patch makes an object, for which the server asks for create too), delete.
        Set<String> kept = Set.of("get", "list", "create", "patch", "delete");

        assertThat(rights("ClusterRole", "ve-platform-agents"))
                .isEqualTo(Map.of("kagent.dev/agents", watched, "kagent.dev/modelconfigs", watched));
        assertThat(rights("Role", "ve-platform-routes"))
                .isEqualTo(Map.of(
                        "gateway.networking.k8s.io/httproutes", kept,
                        "agentgateway.dev/agentgatewaypolicies", kept,
                        "agentgateway.dev/agentgatewaybackends", kept));
        assertThat(MANIFESTS)
                .filteredOn(manifest -> manifest.kind().endsWith("Binding"))
                .allMatch(binding -> "ve-platform".equals(binding.at("subjects", 0, "name"))
                        && "ve-platform".equals(binding.at("subjects", 0, "namespace"))
                        && ((List<?>) binding.at("subjects")).size() == 1);
    }

    @Test
    void theScriptsInstallAndExpectTheSameVersions() throws IOException {
        for (String part : List.of("kagent", "agent-gateway")) {
            Set<String> versions = new TreeSet<>();
            for (String script : List.of("install.sh", "verify.sh")) {
                Pattern.compile("readonly VERSION=(\\S+)")
                        .matcher(Files.readString(Path.of("k8s", part, script)))
                        .results()
                        .forEach(found -> versions.add(found.group(1)));
            }
            assertThat(versions).as(part).hasSize(1);
            assertThat(Files.readString(Path.of("k8s", part, "values.yaml")))
                    .contains(versions.iterator().next().replace("v", ""));
        }
    }

    @Test
    void theChartBringsNoAgentsAndNoDatabaseOfItsOwn() {
        Map<?, ?> values = ManifestFiles.documents(Path.of("k8s/kagent/values.yaml"))
                .findFirst()
                .orElseThrow();
        var manifest = new Manifest(Path.of("k8s/kagent/values.yaml"), values);

        assertThat(values.keySet().stream().map(String::valueOf).filter(key -> key.endsWith("-agent")))
                .hasSize(10)
                .allMatch(agent -> Boolean.FALSE.equals(manifest.at(agent, "enabled")));
        assertThat(List.of("kmcp", "kagent-tools", "grafana-mcp", "querydoc", "oauth2-proxy", "substrate"))
                .allMatch(part -> Boolean.FALSE.equals(manifest.at(part, "enabled")));
        assertThat(manifest.at("database", "postgres", "bundled", "enabled")).isEqualTo(false);
        assertThat(manifest.at("controller", "service", "type")).isEqualTo("ClusterIP");
    }

    private static Set<String> namespaces() {
        return MANIFESTS.stream()
                .filter(manifest -> manifest.kind().equals("Namespace"))
                .map(Manifest::name)
                .collect(toSet());
    }

    /** The labels that each caller's namespace and pods must have, taken together. */
    private static List<Map<?, ?>> callers(Manifest policy, int rule) {
        return ((Collection<?>) policy.at("spec", "ingress", rule, "from"))
                .stream()
                        .map(caller -> new Manifest(policy.file(), (Map<?, ?>) caller))
                        .<Map<?, ?>>map(caller -> Stream.of("namespaceSelector", "podSelector")
                                .map(selector -> (Map<?, ?>) caller.at(selector, "matchLabels"))
                                .filter(labels -> labels != null)
                                .flatMap(labels -> labels.entrySet().stream())
                                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))
                        .toList();
    }

    private static Map<String, Set<?>> rights(String kind, String name) {
        return ((Collection<?>) ManifestFiles.get(kind, name).content().get("rules"))
                .stream()
                        .map(rule -> (Map<?, ?>) rule)
                        .flatMap(rule -> ((List<?>) rule.get("resources"))
                                .stream()
                                        .map(resource -> Map.entry(
                                                ((List<?>) rule.get("apiGroups")).getFirst() + "/" + resource,
                                                Set.copyOf((List<?>) rule.get("verbs")))))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
