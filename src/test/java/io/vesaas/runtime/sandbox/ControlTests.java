package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control side, and the mishaps that can be armed with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlTests {

    private static final Recorded.Sent STREAM = Recorded.Sent.of("messages/stream-plain");
    private static final Recorded.Sent GET = Recorded.Sent.of("messages/tasks-get-finished");
    private static final String EXTRA = """
            apiVersion: kagent.dev/v1alpha2
            kind: Agent
            metadata: {name: extra, namespace: team-a}
            spec: {type: Declarative, description: x, declarative: {runtime: go, stream: true, modelConfig: stub-model-config}}
            """;

    private final ScriptedModel model = new ScriptedModel();
    private RunningSandbox sandbox;

    @BeforeAll
    void start() throws Exception {
        sandbox = new RunningSandbox(model);
        sandbox.route("invoice-agent");
        sandbox.route("extra");
    }

    @BeforeEach
    void forget() throws Exception {
        model.clear();
        sandbox.control("DELETE", "/faults", null).close();
    }

    @AfterAll
    void stop() throws Exception {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void asksForTheSecret(String secret) throws Exception {
        var request = new Request.Builder()
                .url(sandbox.url("/sandbox/control/routes"))
                .header(SandboxControl.SECRET_HEADER, secret);

        try (Response response = sandbox.client().newCall(request.build()).execute()) {
            assertThat(response.code()).isEqualTo(401);
        }
    }

    @Test
    void leavesOtherPathsToTheApplication() throws Exception {
        try (Response response = sandbox.client()
                .newCall(new Request.Builder().url(sandbox.url("/marketplace")).build())
                .execute()) {
            assertThat(response.code()).isEqualTo(418);
        }
    }

    @Test
    void makesListsAndRemovesRoutes() throws Exception {
        sandbox.route("r1", "tool-agent", 60, 10);
        assertThat(sandbox.controlText("GET", "/routes", null))
                .contains(
                        "{\"id\":\"r1\",\"namespace\":\"team-a\",\"name\":\"tool-agent\",\"requestsPerMinute\":60,\"burst\":10,\"installation\":\"t\"}");

        assertThat(status("DELETE", "/routes/r1", null)).isEqualTo(204);
        assertThat(status("DELETE", "/routes/r1", null)).as("again").isEqualTo(204);
        assertThat(sandbox.controlText("GET", "/routes", null)).doesNotContain("r1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /routes/x | {\"id\":\"y\",\"namespace\":\"a\",\"name\":\"b\",\"requestsPerMinute\":5}",
                "PUT | /routes/x | {\"id\":\"x\",\"namespace\":\"a\",\"name\":\"b\",\"requestsPerMinute\":0}",
                "PUT | /routes/x | {\"id\":\"x\",\"requestsPerMinute\":5}",
                "PUT | /routes/x | nonsense",
                "PUT | /keys | {\"issuer\":\"i\",\"audience\":\"a\",\"jwks\":{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\",\"kid\":\"1\"}]}}",
                "PUT | /agents | {{{",
                "POST | /faults | {\"namespace\":\"a\",\"name\":\"b\",\"fault\":\"EXPLODE\"}"
            })
    void refusesWhatItCanNotUse(String method, String path, String body) throws Exception {
        assertThat(status(method, path, body)).isEqualTo(400);
    }

    @Test
    void answersARefusedManifestAsTheApiServerDoes() throws Exception {
        try (Response response = sandbox.control("PUT", "/agents", EXTRA.replace("type: Declarative", "type: BYO"))) {
            assertThat(response.code()).isEqualTo(422);
            assertThat(response.body().string()).contains("\"kind\":\"Status\"").contains("is invalid: spec:");
        }
    }

    @Test
    void watchesAgentsComeAndGo() throws Exception {
        try (Response response = sandbox.control("GET", "/agents?watch=true", null)) {
            BufferedSource lines = response.body().source();
            lineWith(lines, "\"BOOKMARK\"");

            sandbox.control("PUT", "/agents", EXTRA).close();
            assertThat(lineWith(lines, "\"ADDED\"")).contains("\"name\":\"extra\"", "\"modelConfig\":{");
            lineWith(lines, "DeploymentReady");

            assertThat(status("DELETE", "/agents/team-a/extra", null)).isEqualTo(204);
            assertThat(lineWith(lines, "\"DELETED\"")).contains("\"name\":\"extra\"");
        }
        assertThat(status("DELETE", "/agents/team-a/extra", null)).isEqualTo(404);
    }

    @Test
    void takesTheRunsOfADeletedAgentWithIt() throws Exception {
        sandbox.control("PUT", "/agents", EXTRA).close();
        model.hang("one ", "two ");
        var sent = new Recorded.Sent("POST", "/api/a2a/team-a/extra/", STREAM.headers(), STREAM.body());
        try (Response response = sandbox.send(sent)) {
            BufferedSource lines = response.body().source();
            lineWith(lines, "two ");

            sandbox.control("DELETE", "/agents/team-a/extra", null).close();

            assertThat(lines.readUtf8()).contains("SSE stream error: unexpected EOF");
        }
        assertThat(sandbox.sendForText(sent)).isEqualTo("Agent team-a/extra not found\n");
    }

    @Test
    void countsEachMessageThatReachesTheAgent() throws Exception {
        model.say("a", new Model.Usage(1, 1));
        model.say("b", new Model.Usage(1, 1));
        int before = messages();

        sandbox.sendForText(STREAM);
        sandbox.sendForText(STREAM);

        assertThat(messages()).isEqualTo(before + 2);
        assertThat(sandbox.controlText("GET", "/calls", null))
                .contains("\"messageId\":\"4e34f077-4a2a-4b76-af0c-323ee06bb0a2\"");
    }

    @Test
    void letsThePodDieInTheMiddleOfAnAnswer() throws Exception {
        arm("DIE", "\"afterChars\":6");
        model.hang("one ", "two ", "three ");

        String stream = sandbox.sendForText(STREAM);

        assertThat(stream)
                .contains("two ")
                .doesNotContain("three ")
                .contains("\"code\":-32603,\"message\":\"SSE stream error: unexpected EOF\"");
        assertThat(sandbox.sendForText(about(taskId(stream)))).contains("\"state\":\"working\"");
    }

    @Test
    void cutsTheConnectionWhileTheRunGoesOn() throws Exception {
        arm("CUT", "\"afterChars\":1");
        model.say("the whole answer", new Model.Usage(1, 1));
        var read = new StringBuilder();

        assertThatThrownBy(() -> {
                    try (Response response = sandbox.send(STREAM)) {
                        BufferedSource source = response.body().source();
                        while (true) {
                            read.append(source.readUtf8LineStrict()).append('\n');
                        }
                    }
                })
                .isInstanceOf(IOException.class);

        String taskId = taskId(read.toString());
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(sandbox.sendForText(about(taskId))).contains("\"state\":\"completed\""));
    }

    @ParameterizedTest
    @CsvSource({
        "401, authentication failure: the token is invalid or malformed: Error(ExpiredSignature)",
        "403, authorization failed",
        "429, rate limit exceeded",
        "503, upstream call failed: Connect: Connection refused (os error 111)"
    })
    void refusesLikeTheGatewayWithoutReachingTheAgent(int status, String body) throws Exception {
        arm("REFUSE", "\"status\":" + status);
        int before = messages();

        try (Response response = sandbox.send(STREAM)) {
            assertThat(response.code()).isEqualTo(status);
            assertThat(response.body().string()).isEqualTo(body);
        }

        assertThat(messages()).isEqualTo(before);
    }

    @Test
    void answersGarbage() throws Exception {
        arm("GARBAGE", "\"times\":1");

        assertThat(sandbox.sendForText(STREAM)).contains("<html>").doesNotContain("jsonrpc");
    }

    @Test
    void endsWithoutAFinalEventAlthoughTheRunCompletes() throws Exception {
        arm("NO_FINAL", "\"times\":1");
        model.say("done", new Model.Usage(1, 1));

        String stream = sandbox.sendForText(STREAM);

        assertThat(stream).contains("artifact-update").doesNotContain("\"final\":true");
        assertThat(sandbox.sendForText(about(taskId(stream)))).contains("\"state\":\"completed\"");
    }

    @Test
    void saysNothingAfterTakingTheMessage() throws Exception {
        arm("SILENT", "\"times\":1");

        try (Response response = sandbox.send(STREAM)) {
            BufferedSource lines = response.body().source();
            String taskId = taskId(lineWith(lines, "\"working\""));
            assertThat(sandbox.sendForText(about(taskId))).contains("\"state\":\"working\"");
        }
    }

    private void arm(String fault, String more) throws IOException {
        String body =
                "{\"namespace\":\"team-a\",\"name\":\"invoice-agent\",\"fault\":\"%s\",%s}".formatted(fault, more);
        assertThat(status("POST", "/faults", body)).isEqualTo(204);
    }

    private int status(String method, String path, String body) throws IOException {
        try (Response response = sandbox.control(method, path, body)) {
            return response.code();
        }
    }

    private int messages() throws IOException {
        return Json.MAPPER
                .readTree(sandbox.controlText("GET", "/calls", null))
                .at("/counts/message~1stream")
                .asInt(0);
    }

    private static Recorded.Sent about(String taskId) {
        String recorded = Json.MAPPER.readTree(GET.body()).at("/params/id").asString();
        return GET.withBody(GET.body().replace(recorded, taskId));
    }

    private static String taskId(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> Json.MAPPER.readTree(line.substring(5)).at("/result/taskId"))
                .findFirst()
                .orElseThrow()
                .asString();
    }

    private static String lineWith(BufferedSource lines, String text) throws IOException {
        String line = lines.readUtf8LineStrict();
        while (!line.contains(text)) {
            line = lines.readUtf8LineStrict();
        }
        return line;
    }
}
