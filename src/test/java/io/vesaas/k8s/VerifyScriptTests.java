package io.vesaas.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyScriptTests {

    private static final String KAGENT = "k8s/kagent/verify.sh";
    private static final String GATEWAY = "k8s/agent-gateway/verify.sh";
    private static final Path VERSION = Path.of("src/test/resources/recordings/kagent/rest/rest-version.response.json");

    @TempDir
    private Path folder;

    private FakeCluster cluster;

    @BeforeEach
    void aCluster() throws IOException {
        cluster = new FakeCluster(folder);
    }

    @Test
    void kAgentAsItShouldBeIsFoundSo() throws IOException, InterruptedException {
        healthyKAgent();
        var outcome = cluster.run(KAGENT);

        assertThat(outcome.said())
                .contains(
                        "KAgent's API says version 0.9.12",
                        "KAgent's dashboard answers",
                        "Everything is as it should be")
                .doesNotContain("missing ", "wrong ");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void looksOnly() throws IOException, InterruptedException {
        healthyKAgent();
        cluster.run(KAGENT);
        cluster.run(GATEWAY);

        assertThat(cluster.calls())
                .isNotEmpty()
                .allMatch(call -> call.startsWith("curl ")
                        || call.matches("kubectl get .*")
                        || call.matches("kubectl -n \\S+ port-forward .*")
                        || call.startsWith("kubectl auth can-i "))
                .noneMatch(call -> call.contains("jsonpath={.data}") || call.contains("secrets -o"));
    }

    @Test
    void anEmptyClusterIsTableOfWhatToDo() throws IOException, InterruptedException {
        cluster.answer("kubectl get *", "!not found");
        var kagent = cluster.run(KAGENT);
        var gateway = cluster.run(GATEWAY);

        assertThat(kagent.exit()).isOne();
        assertThat(kagent.said())
                .containsPattern("missing +namespace kagent +run k8s/kagent/install.sh")
                .containsPattern("missing +deployment kagent-controller in kagent +run k8s/kagent/install.sh")
                .contains("docs/clusters.md");
        assertThat(gateway.exit()).isOne();
        assertThat(gateway.said())
                .containsPattern("missing +Gateway API 1.6 +run k8s/agent-gateway/install.sh")
                .containsPattern("missing +gateway agent-edge in agentgateway-system +run");
    }

    @Test
    void kAgentsNextGenerationIsToldByItsMissingApi() throws IOException, InterruptedException {
        cluster.answer("curl /version", "200 {\"kagent_version\": \"v1.0.0\"}");
        var outcome = cluster.run(KAGENT);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.said())
                .containsPattern("wrong +KAgent's API says version 1.0.0")
                .contains("404: this is KAgent's API v2");
    }

    @Test
    void agentsWhereKAgentMayNotActAreNamed() throws IOException, InterruptedException {
        cluster.answer("kubectl get agents.kagent.dev -A -o jsonpath*", "ve-ops\\nve-agents\\n");
        healthyKAgent();
        var outcome = cluster.run(KAGENT);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.said())
                .containsPattern("wrong +namespace ve-ops has agents but no label +run \\S+ --agents-namespace ve-ops");
    }

    @Test
    void whyAModelIsNotAcceptedStandsInItsRow() throws IOException, InterruptedException {
        cluster.answer(
                "kubectl get modelconfigs.kagent.dev *",
                "ve-ops/qwen|False|\"Secret \\\\\"llm-key\\\\\" not found\"\\nve-agents/default|True|\"\"\\n");
        healthyKAgent();
        var outcome = cluster.run(KAGENT);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.said())
                .containsPattern("wrong +modelconfigs ve-ops/qwen +Accepted is False: .*llm-key")
                .containsPattern("ok +modelconfigs with Accepted: 1");
    }

    @Test
    void aGatewayThatWaitsForThePlatformIsWell() throws IOException, InterruptedException {
        healthyGateway();
        var outcome = cluster.run(GATEWAY);

        assertThat(outcome.said())
                .containsPattern("note +policy for callers +none yet, and no route: every call is refused")
                .doesNotContain("missing ", "wrong ");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void routesWithoutAPolicyAreAnAlarm() throws IOException, InterruptedException {
        cluster.answer("kubectl get -n agentgateway-system httproutes*", "ve-1 ve-2");
        healthyGateway();
        var outcome = cluster.run(GATEWAY);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.said()).containsPattern("wrong +policy for callers +none, so 2 routes are open");
    }

    @Test
    void aPolicyThatTheProxyDoesNotServeIsAnAlarm() throws IOException, InterruptedException {
        cluster.answer("kubectl get * agentgatewaypolicies.agentgateway.dev *", "ve-edge-access Strict\\n");
        cluster.answer("kubectl get * agentgatewaypolicy ve-edge-access *Accepted*", "Valid");
        cluster.answer("kubectl get * agentgatewaypolicy ve-edge-access *Attached*", "Attached");
        healthyGateway();
        cluster.answer("kubectl get -n agentgateway-system events *", "bad jwks in ve-edge-access");
        var refused = cluster.run(GATEWAY);

        assertThat(refused.exit()).isOne();
        assertThat(refused.said())
                .containsPattern("ok +policy ve-edge-access is Accepted")
                .containsPattern("wrong +the proxy has refused something +bad jwks")
                .containsPattern("wrong +no token is answered 401 +it is 404");
    }

    @Test
    void aGuardedGatewayIsFoundSo() throws IOException, InterruptedException {
        cluster.answer("kubectl get * agentgatewaypolicies.agentgateway.dev *", "ve-edge-access Strict\\n");
        cluster.answer("kubectl get * agentgatewaypolicy ve-edge-access *Accepted*", "Valid");
        cluster.answer("kubectl get * agentgatewaypolicy ve-edge-access *Attached*", "Attached");
        cluster.answer("curl /ve/verify", "401 authentication failure: no bearer token found");
        healthyGateway();
        var outcome = cluster.run(GATEWAY);

        assertThat(outcome.said())
                .containsPattern("ok +no token is answered 401")
                .doesNotContain("wrong ");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void rightsThatThePlatformLacksOrHasTooManyOfAreNamed() throws IOException, InterruptedException {
        cluster.answer("kubectl auth can-i patch httproutes*", "no");
        cluster.answer("kubectl auth can-i get secrets *", "yes");
        healthyGateway();
        var outcome = cluster.run(GATEWAY);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.said())
                .containsPattern("wrong +rights on httproutes: .* +not: patch")
                .containsPattern("wrong +ve-platform may not read secrets");
    }

    private void healthyKAgent() throws IOException {
        cluster.answer("kubectl get crd *", "v1alpha1 v1alpha2");
        cluster.answer("kubectl get namespaces *", "kagent\\nve-agents\\nve-test\\n");
        cluster.answer("kubectl get * secret *", "yes");
        cluster.answer("kubectl get * deployment *image*", "cr.kagent.dev/kagent-dev/kagent/any:0.9.12");
        cluster.answer("kubectl get * deployment *availableReplicas*", "1");
        cluster.answer("curl /version", "200 " + Files.readString(VERSION).replace("\n", " "));
        cluster.answer("curl /api/agents", "200 {}").answer("curl /health", "200 OK");
    }

    private void healthyGateway() throws IOException {
        cluster.answer("kubectl get crd gateways*", "v1.6.1");
        cluster.answer("kubectl get * deployment *image*", "cr.agentgateway.dev/any:v1.4.1");
        cluster.answer("kubectl get * deployment *availableReplicas*", "1");
        cluster.answer("kubectl get * gateway agent-edge *metadata.name*", "agent-edge");
        cluster.answer("kubectl get * gateway agent-edge *status}", "True");
        cluster.answer("kubectl auth can-i get secrets *", "no").answer("kubectl auth can-i *", "yes");
    }
}
