package io.vesaas.runtime.sandbox;

import static io.vesaas.runtime.sandbox.Recorded.withoutIdsAndTimes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/**
 * The sandbox answers what KAgent 0.9.12 answered, byte for byte. What is replaced before the comparison stands in
 * {@link Recorded#withoutIdsAndTimes}; of the headers Date and Connection are left out, a length is only looked for,
 * and the blank in {@code text/plain; charset=utf-8} is missing because Tomcat takes it out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedBytesTests {

    private static final String MODEL_URL = "http://127.0.0.1:8090/v1/chat/completions";
    private static final List<String> AGENTS = List.of(
            "invoice-agent",
            "whole-answer-agent",
            "tool-agent",
            "python-agent",
            "python-whole-answer-agent",
            "starting-agent",
            "no-model-agent",
            "nope");

    private final ScriptedModel model = new ScriptedModel();
    private RunningSandbox sandbox;

    @BeforeEach
    void forgetTheScript() {
        model.clear();
    }

    @BeforeAll
    void start() throws Exception {
        sandbox = new RunningSandbox(model);
        for (String agent : AGENTS) {
            sandbox.route(agent);
        }
    }

    @AfterAll
    void stop() throws Exception {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages/stream-plain",
                "messages/stream-second-turn",
                "messages/stream-tool-call",
                "messages/stream-whole-answer-agent",
                "messages/stream-client-chosen-context",
                "messages/stream-context-id-not-a-uuid",
                "messages/stream-in-created-session",
                "messages/usage-missing-when-model-sends-none",
                "control/same-message-id-1",
                "control/same-message-id-2",
                "control/same-context-two-agents-1",
                "control/same-context-other-user",
                "control/parallel-4-next-turn",
                "control/cancel-running-5-next-turn",
                "control/stream-slow-first-token",
                "python-runtime/python-stream-plain",
                "python-runtime/python-stream-second-turn",
                "python-runtime/python-stream-tool-call",
                "python-runtime/python-stream-whole-answer-agent"
            })
    void streamsAnAnswer(String name) throws Exception {
        model.replay(Recorded.events(name));

        assertSameStream(name);
    }

    @ParameterizedTest
    @CsvSource({
        "errors/stream-llm-429, 429",
        "errors/stream-llm-500, 500",
        "errors/stream-llm-429-whole-answer-agent, 429",
        "errors/stream-llm-500-whole-answer-agent, 500",
        "python-runtime/python-stream-llm-429, 429",
        "python-runtime/python-stream-llm-500, 500"
    })
    void tellsThatTheModelRefused(String name, int status) throws Exception {
        model.fail(refusal(status));

        assertSameStream(name);
    }

    @Test
    void tellsThatTheModelBrokeOff() throws Exception {
        model.replay(Recorded.events("errors/stream-llm-drops-connection"));
        model.fail(ModelFailure.brokenOff());

        assertSameStream("errors/stream-llm-drops-connection");
    }

    @Test
    void completesWithoutAWordWhenTheModelHasNone() throws Exception {
        model.say("", new Model.Usage(1, 0));

        assertSameStream("errors/stream-llm-empty-answer");
    }

    @Test
    void refusesASessionOfAnotherAgent() throws Exception {
        String name = "control/same-context-two-agents-2-other-agent";
        var foreign = Recorded.Sent.of(name);
        model.say("hello", new Model.Usage(1, 1));
        sandbox.sendForText(
                new Recorded.Sent("POST", "/api/a2a/team-a/invoice-agent/", foreign.headers(), foreign.body()));

        assertSameStream(name);
    }

    @Test
    void cancelsARunOfTheGoRuntimeAndForgetsItsPieces() throws Exception {
        model.replay(Recorded.events("control/cancel-running-1-stream"));
        try (Response stream = sandbox.send(Recorded.Sent.of("control/cancel-running-1-stream"))) {
            var received = new StringBuilder(until(stream.body().source(), "wort17 "));
            String taskId = taskId(received.toString());

            String cancelled = sandbox.sendForText(about("control/cancel-running-2-cancel", taskId));

            received.append(stream.body().source().readUtf8());
            assertSame(received.toString(), Recorded.stream("control/cancel-running-1-stream"));
            assertSame(cancelled, Recorded.json("control/cancel-running-2-cancel"));
            assertSame(
                    sandbox.sendForText(about("control/cancel-running-3-tasks-get", taskId)),
                    Recorded.json("control/cancel-running-3-tasks-get"));
            assertSame(
                    sandbox.sendForText(about("control/cancel-running-6-cancel-again", taskId)),
                    Recorded.json("control/cancel-running-6-cancel-again"));
        }
    }

    @Test
    void cancelsARunBeforeItsFirstWord() throws Exception {
        model.hang();
        try (Response stream = sandbox.send(Recorded.Sent.of("control/cancel-before-first-token-1-stream"))) {
            var received = new StringBuilder(until(stream.body().source(), "\"working\""));

            String cancelled = sandbox.sendForText(
                    about("control/cancel-before-first-token-2-cancel", taskId(received.toString())));

            received.append(stream.body().source().readUtf8());
            assertSame(received.toString(), Recorded.stream("control/cancel-before-first-token-1-stream"));
            assertSame(cancelled, Recorded.json("control/cancel-before-first-token-2-cancel"));
        }
    }

    @Test
    void takesNoSecondMessageForARunAtWork() throws Exception {
        String name = "control/second-message-to-running-task-2";
        model.hang("wort0 ");
        try (Response stream = sandbox.send(Recorded.Sent.of("messages/stream-plain"))) {
            String taskId = taskId(until(stream.body().source(), "wort0 "));
            var sent = Recorded.Sent.of(name);
            String recorded = Json.MAPPER
                    .readTree(sent.body())
                    .at("/params/message/taskId")
                    .asString();

            assertSame(
                    sandbox.sendForText(sent.withBody(sent.body().replace(recorded, taskId))), Recorded.stream(name));
            sandbox.sendForText(about("control/cancel-running-2-cancel", taskId));
        }
    }

    @Test
    void losesARunWithItsPod() throws Exception {
        String stream = "control/pod-crash-1-stream";
        model.replay(Recorded.events(stream));
        int said = Recorded.events(stream).stream()
                .map(event -> event.at("/result/status/message"))
                .filter(message -> message.path("role").asString("").equals("agent"))
                .mapToInt(message -> message.at("/parts/0/text").asString("").length())
                .sum();
        sandbox.control("POST", "/faults", """
                        {"namespace":"team-a","name":"tool-agent","fault":"DIE","afterChars":%d}""".formatted(said)).close();

        String died = sandbox.sendForText(Recorded.Sent.of(stream));

        assertSame(died, Recorded.stream(stream));
        String taskId = taskId(died);
        for (String name : List.of("6-tasks-get-after-restart", "8-cancel-after-restart", "9-tasks-get-after-cancel")) {
            String recording = "control/pod-crash-" + name;
            assertSame(sandbox.sendForText(about(recording, taskId)), Recorded.json(recording));
        }
        assertSame(
                sandbox.sendForText(about("control/pod-crash-7-resubscribe-after-restart", taskId)),
                Recorded.stream("control/pod-crash-7-resubscribe-after-restart"));
    }

    @Test
    void doesNotCancelARunOfThePythonRuntime() throws Exception {
        model.hang("wort0 ");
        var long_ = Recorded.Sent.of("python-runtime/python-stream-plain");
        try (Response stream = sandbox.send(long_)) {
            String taskId = taskId(until(stream.body().source(), "wort0 "));

            assertSame(
                    sandbox.sendForText(about("python-runtime/python-cancel-running-2-cancel", taskId)),
                    Recorded.json("python-runtime/python-cancel-running-2-cancel"));
            assertThat(sandbox.sendForText(about("python-runtime/python-tasks-get-unknown", taskId)))
                    .contains("\"state\":\"working\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "messages/stream-plain, messages/tasks-get-finished",
        "messages/stream-plain, messages/tasks-get-finished-history-length-1",
        "messages/stream-plain, messages/tasks-get-finished-other-agent",
        "messages/stream-plain, messages/tasks-get-finished-other-user",
        "messages/usage-missing-when-model-sends-none, messages/usage-missing-tasks-get",
        "python-runtime/python-stream-plain, python-runtime/python-tasks-get-finished",
        "messages/stream-plain, control/cancel-finished-2-cancel",
        "messages/stream-tool-call, messages/tasks-get-tool-call",
        "python-runtime/python-stream-tool-call, python-runtime/python-tasks-get-tool-call",
        "python-runtime/python-stream-plain, python-runtime/python-cancel-finished"
    })
    void keepsTheTaskOfAFinishedRun(String run, String question) throws Exception {
        model.replay(Recorded.events(run));
        String taskId = taskId(sandbox.sendForText(Recorded.Sent.of(run)));

        assertSame(sandbox.sendForText(about(question, taskId)), Recorded.json(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages/send-blocking",
                "messages/send-blocking-tool-call",
                "messages/send-blocking-whole-answer-agent",
                "messages/send-without-trailing-slash",
                "python-runtime/python-send-whole-answer-agent",
                "python-runtime/python-send-blocking"
            })
    void sendsAndWaits(String name) throws Exception {
        model.replayTask(Json.MAPPER.readTree(Recorded.json(name)).path("result"));

        assertSameJson(name);
    }

    @Test
    void sendsWithoutWaiting() throws Exception {
        model.hang();

        assertSameJson("messages/send-non-blocking-2-send");
    }

    @ParameterizedTest
    @CsvSource({"errors/send-llm-429, 429", "errors/send-llm-500, 500", "python-runtime/python-send-llm-500, 500"})
    void sendsAndHearsOfTheModelsRefusal(String name, int status) throws Exception {
        model.fail(refusal(status));

        assertSameJson(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "errors/error-malformed-json",
                "errors/error-batch",
                "errors/error-empty-object",
                "errors/error-unknown-method",
                "errors/error-no-parts",
                "errors/error-no-params",
                "errors/tasks-list",
                "errors/error-no-message-id",
                "errors/error-push-config",
                "errors/tasks-get-unknown",
                "errors/send-agent-pod-not-running",
                "errors/send-agent-not-accepted",
                "errors/a2a-get-instead-of-post",
                "control/cancel-unknown",
                "card/extended-card",
                "python-runtime/python-tasks-get-unknown"
            })
    void refusesInJson(String name) throws Exception {
        assertSameJson(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "errors/stream-agent-pod-not-running",
                "errors/error-stream-unknown-task-id",
                "control/resubscribe-unknown"
            })
    void refusesInAStream(String name) throws Exception {
        assertSameStream(name);
    }

    @Test
    void doesNotResumeARunThatIsOver() throws Exception {
        String name = "control/resubscribe-3-after-the-end";
        model.say("done", new Model.Usage(1, 1));
        String taskId = taskId(sandbox.sendForText(Recorded.Sent.of("messages/stream-plain")));

        assertSame(sandbox.sendForText(about(name, taskId)), Recorded.stream(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "errors/send-unknown-agent",
                "errors/stream-unknown-agent",
                "errors/error-wrong-a2a-version",
                "card/card-unknown-agent"
            })
    void refusesInText(String name) throws Exception {
        try (Response response = sandbox.send(Recorded.Sent.of(name))) {
            assertSameHead(response, name);
            assertThat(response.body().string()).isEqualTo(Recorded.text("kagent/" + name + ".response.txt"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"card/card-agent-card", "card/card-no-skills", "card/card-agent-not-accepted"})
    void showsTheCard(String name) throws Exception {
        try (Response response = sandbox.send(Recorded.Sent.of(name))) {
            assertSameHead(response, name);
            assertThat(response.body().string())
                    .isEqualTo(
                            Recorded.text("kagent/" + name + ".response.json").stripTrailing());
        }
    }

    private void assertSameStream(String name) throws IOException {
        try (Response response = sandbox.send(Recorded.Sent.of(name))) {
            assertSameHead(response, name);
            assertSame(response.body().string(), Recorded.stream(name));
        }
    }

    private void assertSameJson(String name) throws IOException {
        try (Response response = sandbox.send(Recorded.Sent.of(name))) {
            assertSameHead(response, name);
            assertSame(response.body().string(), Recorded.json(name));
        }
    }

    private static void assertSame(String answered, String recorded) {
        assertThat(withoutIdsAndTimes(answered)).isEqualTo(withoutIdsAndTimes(recorded));
    }

    private static void assertSameHead(Response response, String name) {
        var head = Recorded.Head.of("kagent/" + name + ".response.headers");
        assertThat(response.code()).isEqualTo(head.status());
        head.headers().forEach((header, value) -> {
            if (!List.of("date", "connection", "content-length", "transfer-encoding")
                    .contains(header)) {
                assertThat(response.header(header)).as(header).isEqualTo(value.replace("; ", ";"));
            }
        });
        assertThat(response.header("Content-Length") == null)
                .as("chunked")
                .isEqualTo(head.headers().containsKey("transfer-encoding"));
    }

    private static ModelFailure refusal(int status) {
        String type = status == 429 ? "rate_limit_exceeded" : "server_error";
        String message = status == 429 ? "stub rate limit reached" : "stub model failed on purpose";
        return ModelFailure.http(
                MODEL_URL,
                status,
                "{\"error\": {\"message\": \"%s\", \"type\": \"%s\", \"param\": null, \"code\": \"%s\"}}"
                        .formatted(message, type, type));
    }

    /** The recorded request, asked about one of our tasks. */
    private static Recorded.Sent about(String name, String taskId) {
        var sent = Recorded.Sent.of(name);
        JsonNode id = Json.MAPPER.readTree(sent.body()).at("/params/id");
        return sent.withBody(sent.body().replace(id.asString(), taskId));
    }

    private static String taskId(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> Json.MAPPER.readTree(line.substring(5)).at("/result/taskId"))
                .findFirst()
                .orElseThrow()
                .asString();
    }

    private static String until(BufferedSource source, String text) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            read.append(source.readUtf8LineStrict()).append('\n');
        }
        return read.append(source.readUtf8LineStrict()).append('\n').toString();
    }
}
