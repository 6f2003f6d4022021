package io.vesaas.runtime.sandbox;

import static io.vesaas.runtime.sandbox.Recorded.withoutIdsAndTimes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.vesaas.runtime.AgentRef;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.Response;
import okio.BufferedSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.node.ObjectNode;

/** Connections come, go and are cut; runs go on. */
class ConnectionsTests {

    private final ScriptedModel model = new ScriptedModel();

    @ParameterizedTest
    @CsvSource({
        "invoice-agent, control/resubscribe-1-first-connection, control/resubscribe-2-second-connection",
        "python-agent, python-runtime/python-resubscribe-1-first-connection, python-runtime/python-resubscribe-2-second-connection"
    })
    void tellsAConnectionThatJoinsLaterOnlyWhatHappensThen(String agent, String first, String second) throws Exception {
        try (var sandbox = new RunningSandbox(model)) {
            sandbox.route(agent);
            List<ObjectNode> missed = Recorded.events(second);
            model.replay(Recorded.events(first));
            String next =
                    missed.getFirst().at("/result/status/message/parts/0/text").asString();
            model.pauseBefore(next);
            try (Response one = sandbox.send(Recorded.Sent.of(first))) {
                String taskId = taskId(one.body().source());
                model.awaitPause();
                try (Response two = sandbox.send(resubscribe(second, taskId))) {
                    model.resume();

                    assertThat(withoutIdsAndTimes(two.body().string()))
                            .isEqualTo(withoutIdsAndTimes(Recorded.stream(second)));
                }
            }
        }
    }

    @Test
    void lettingGoOfTheConnectionStopsNothing() throws Exception {
        try (var sandbox = new RunningSandbox(model)) {
            sandbox.route("invoice-agent");
            model.replay(Recorded.events("messages/stream-plain"));
            model.pauseBefore("Fertig.");
            String taskId;
            try (Response response = sandbox.send(Recorded.Sent.of("messages/stream-plain"))) {
                taskId = taskId(response.body().source());
            }

            model.resume();

            var question = resubscribe("messages/tasks-get-finished", taskId);
            await().untilAsserted(
                            () -> assertThat(sandbox.sendForText(question)).contains("\"state\":\"completed\""));
        }
    }

    @Test
    void cutsAStreamThatTakesTooLongAsRecorded() throws Exception {
        var response = new MockHttpServletResponse();
        model.hang();

        impatient().begin(Json.MAPPER.readTree("\"r1\""), run(), null, response);

        assertThat(withoutIdsAndTimes(lastLine(response.getContentAsString())))
                .isEqualTo(withoutIdsAndTimes(lastLine(Recorded.stream("control/timeout-three-minutes-1-stream"))));
    }

    @Test
    void cutsASendThatTakesTooLongAsRecorded() throws Exception {
        model.hang();

        A2aError error = catchThrowableOfType(A2aError.class, () -> impatient().send(run(), true));

        String answered = Json.compact(Rpc.error(Json.MAPPER.readTree("\"r1\""), error, Instant.now())) + "\n";
        assertThat(withoutIdsAndTimes(answered))
                .isEqualTo(withoutIdsAndTimes(Recorded.json("control/timeout-three-minutes-blocking-send")));
    }

    private static Streams impatient() {
        return new Streams(Duration.ofMillis(50), Clock.systemUTC());
    }

    private Run run() throws Exception {
        var world = new World(Clock.systemUTC());
        world.apply(Manifests.load(java.nio.file.Path.of("src/test/resources/sandbox")));
        var agent = world.agent(new AgentRef("team-a", "whole-answer-agent")).orElseThrow();
        var message = (ObjectNode) Json.MAPPER
                .readTree(Recorded.Sent.of("messages/stream-plain").body())
                .at("/params/message");
        return new Pods(world, model, Clock.systemUTC()).prepare(agent, "user", message);
    }

    private static Recorded.Sent resubscribe(String name, String taskId) {
        var sent = Recorded.Sent.of(name);
        String recorded = Json.MAPPER.readTree(sent.body()).at("/params/id").asString();
        return sent.withBody(sent.body().replace(recorded, taskId));
    }

    private static String taskId(BufferedSource source) throws IOException {
        String line = source.readUtf8LineStrict();
        while (!line.startsWith("data:")) {
            line = source.readUtf8LineStrict();
        }
        return Json.MAPPER.readTree(line.substring(5)).at("/result/taskId").asString();
    }

    private static String lastLine(String stream) {
        return stream.lines().filter(line -> line.startsWith("data:")).toList().getLast();
    }
}
