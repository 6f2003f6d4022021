package io.vesaas.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallScriptTests {

    private static final String KAGENT = "k8s/kagent/install.sh";
    private static final String GATEWAY = "k8s/agent-gateway/install.sh";
    private static final String DATABASE = "postgres://kagent:p4ssw0rd@db.example:5432/kagent";
    private static final String MODEL_KEY = "sk-0123456789";

    @TempDir
    private Path folder;

    private FakeCluster cluster;
    private String databaseFile;
    private String keyFile;

    @BeforeEach
    void aCluster() throws IOException {
        cluster = new FakeCluster(folder);
        cluster.answer("kubectl get crd *", "!not found");
        cluster.answer("kubectl get namespaces *", "kagent\\nve-agents\\nve-test\\n");
        databaseFile =
                Files.writeString(folder.resolve("database"), DATABASE + "\n").toString();
        keyFile = Files.writeString(folder.resolve("key"), MODEL_KEY + "\r\n").toString();
    }

    static Stream<Path> scripts() throws IOException {
        return ManifestFiles.below("k8s", ".sh");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptIsWhatBashUnderstandsAndEndsAtItsFirstFault(Path script) throws IOException, InterruptedException {
        Process syntax = new ProcessBuilder("bash", "-n", script.toString()).start();
        assertThat(syntax.errorReader().readAllLines()).isEmpty();
        assertThat(syntax.waitFor()).isZero();
        assertThat(Files.readString(script)).contains("\nset -euo pipefail\n");
        assertThat(Files.isExecutable(script) || script.endsWith("common.sh")).isTrue();
    }

    @Test
    void shellcheckHasNothingToSay() throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "shellcheck"))),
                "shellcheck is not installed");
        var command = new ProcessBuilder("shellcheck", "ve").redirectErrorStream(true);
        scripts().map(Path::toString).forEach(command.command()::add);
        Process shellcheck = command.start();

        assertThat(shellcheck.inputReader().readAllLines()).isEmpty();
        assertThat(shellcheck.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {KAGENT, GATEWAY, "k8s/kagent/verify.sh", "k8s/agent-gateway/verify.sh"})
    void aDryRunSaysWhatItWouldDoAndTouchesNothing(String script) throws IOException, InterruptedException {
        var outcome = cluster.run(script, "--dry-run", "--context", "a cluster");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.complained()).isEmpty();
        assertThat(outcome.said()).contains("kubectl --context 'a cluster'");
        assertThat(cluster.calls()).isEmpty();
    }

    @Test
    void theDryRunShowsWhatTheInstallationRuns() throws IOException, InterruptedException {
        haveSecrets();
        List<String> shown = cluster.run(KAGENT, "--dry-run", "--model-key-file", keyFile)
                .said()
                .lines()
                .filter(line -> line.startsWith("    ") && !line.contains(" | "))
                .map(String::strip)
                .map(line -> line.replace("'", ""))
                .toList();
        assertThat(cluster.run(KAGENT, "--model-key-file", keyFile).exit()).isZero();

        assertThat(cluster.calls()).containsSubsequence(shown);
    }

    @Test
    void aSecondInstallationDoesTheSameAgain() throws IOException, InterruptedException {
        haveSecrets();
        cluster.answer("kubectl get -n agentgateway-system secret agent-edge-tls *", "yes");
        for (String script : List.of(KAGENT, GATEWAY)) {
            cluster.forgetCalls();
            assertThat(cluster.run(script).exit()).isZero();
            List<String> first = cluster.calls();
            cluster.forgetCalls();
            assertThat(cluster.run(script).exit()).isZero();

            assertThat(cluster.calls()).isEqualTo(first);
            assertThat(changes(first))
                    .isNotEmpty()
                    .allMatch(call -> call.startsWith("kubectl apply --server-side")
                            || call.startsWith("helm upgrade --install"));
        }
    }

    @Test
    void secretsTravelThroughPipesOnly() throws IOException, InterruptedException {
        haveSecrets();
        var outcome = cluster.run(KAGENT, "--database-url-file", databaseFile, "--model-key-file", keyFile);

        assertThat(outcome.exit()).isZero();
        assertThat(cluster.received()).containsExactly(DATABASE, MODEL_KEY, MODEL_KEY, MODEL_KEY);
        assertThat(cluster.calls()).noneMatch(call -> call.contains("p4ssw0rd") || call.contains(MODEL_KEY));
        assertThat(outcome.said() + outcome.complained()).doesNotContain("p4ssw0rd", MODEL_KEY);
    }

    @Test
    void allThatIsMissingIsSaidAtOnceAndBeforeAnythingIsInstalled() throws IOException, InterruptedException {
        var outcome = cluster.run(KAGENT);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.complained()).contains("--database-url-file FILE", "--model-key-file FILE", "--trial");
        assertThat(cluster.calls()).noneMatch(call -> call.startsWith("helm upgrade"));
    }

    @Test
    void theMissingCertificateComesWithTheCommandThatMakesOne() throws IOException, InterruptedException {
        var outcome = cluster.run(GATEWAY);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.complained()).contains("openssl req -x509", "--tls-cert agent-edge.crt");
        assertThat(cluster.calls()).noneMatch(call -> call.startsWith("helm upgrade"));
    }

    @Test
    void whatIsNoAddressOfADatabaseIsRefusedWithoutRepeatingIt() throws IOException, InterruptedException {
        var outcome = cluster.run(KAGENT, "--database-url-file", keyFile);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.complained()).contains("postgres://").doesNotContain(MODEL_KEY);
        assertThat(cluster.received()).isEmpty();
    }

    @Test
    void kAgentsNextGenerationIsRefused() throws IOException, InterruptedException {
        var modern = new FakeCluster(Files.createDirectory(folder.resolve("modern")));
        var outcome = modern.run(KAGENT);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.complained()).contains("API v2");
        assertThat(modern.calls()).noneMatch(call -> call.contains("apply") || call.contains("upgrade"));
    }

    @ParameterizedTest
    @CsvSource({
        KAGENT + ", kagent deployment kagent-controller, 0.10.1",
        GATEWAY + ", agentgateway-system deployment agentgateway, v1.5.0"
    })
    void aNewerOneIsNotReplacedByAnOlder(String script, String where, String version)
            throws IOException, InterruptedException {
        haveSecrets();
        cluster.answer("kubectl get -n " + where + " *", "mirror.example:5000/any:" + version);
        var outcome = cluster.run(script);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.complained()).contains(version, "never goes back");
        assertThat(cluster.calls()).noneMatch(call -> call.contains("apply") || call.contains("upgrade"));
    }

    @Test
    void anOlderGatewayApiIsLeftToItsUsersUnlessTheyAgree() throws IOException, InterruptedException {
        var shared = new FakeCluster(Files.createDirectory(folder.resolve("shared")));
        shared.answer("kubectl get crd gateways.gateway.networking.k8s.io *", "v1.2.1");
        shared.answer("kubectl get -n agentgateway-system secret agent-edge-tls *", "yes");

        var refused = shared.run(GATEWAY);
        assertThat(refused.exit()).isOne();
        assertThat(refused.complained()).contains("v1.2.1", "--upgrade-gateway-api");
        assertThat(shared.calls()).noneMatch(call -> call.contains("standard-install.yaml"));

        assertThat(shared.run(GATEWAY, "--upgrade-gateway-api").exit()).isZero();
        assertThat(shared.calls()).anyMatch(call -> call.contains("standard-install.yaml"));
    }

    @Test
    void aNamespaceForAgentsIsMadeLabelledAndGuarded() throws IOException, InterruptedException {
        var growing = new FakeCluster(Files.createDirectory(folder.resolve("growing")));
        growing.answer("kubectl get crd *", "!not found");
        growing.answer("kubectl get namespace ve-ops", "!not found");
        growing.answer("kubectl get namespaces *", "kagent\\nve-ops\\n");
        growing.answer("kubectl get -n kagent secret *", "yes");
        assertThat(growing.run(KAGENT, "--agents-namespace", "ve-ops").exit()).isZero();

        assertThat(growing.calls())
                .containsSubsequence(
                        "kubectl create namespace ve-ops",
                        "kubectl label --overwrite namespace ve-ops vesaas.io/agents=true",
                        "kubectl apply --server-side --force-conflicts --field-manager=ve-install -n ve-ops"
                                + " -f k8s/kagent/agents-network-policy.yaml")
                .anyMatch(call -> call.contains("--set rbac.namespaces={kagent,ve-ops}"));
    }

    @Test
    void aMissingToolIsNamed() throws IOException, InterruptedException {
        Path few = Files.createDirectory(folder.resolve("few"));
        for (String tool : List.of("bash", "dirname")) {
            Path program = Files.writeString(few.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        var outcome = cluster.runFinding(few.toString(), KAGENT);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.complained()).contains("kubectl is not on PATH", "https://kubernetes.io/docs/tasks/tools/");
    }

    @Test
    void aClusterThatIsAwayIsSaid() throws IOException, InterruptedException {
        var away = new FakeCluster(Files.createDirectory(folder.resolve("away")));
        Files.writeString(folder.resolve("away/rules"), "kubectl get --raw /version => !connection refused\n");
        var outcome = away.run(KAGENT, "--context", "nowhere");

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.complained()).contains("of context nowhere does not answer: connection refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--values", "--trail", "latest"})
    void anArgumentThatMakesNoSenseIsRefused(String argument) throws IOException, InterruptedException {
        var outcome = cluster.run(KAGENT, argument);

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.complained()).contains(argument, "--help");
        assertThat(cluster.calls()).isEmpty();
    }

    private void haveSecrets() throws IOException {
        cluster.answer("kubectl get -n kagent secret *", "yes");
    }

    private static List<String> changes(List<String> calls) {
        return calls.stream()
                .filter(call -> !call.contains(" get ")
                        && !call.contains(" wait ")
                        && !call.contains(" rollout status ")
                        && !call.startsWith("helm version"))
                .toList();
    }
}
