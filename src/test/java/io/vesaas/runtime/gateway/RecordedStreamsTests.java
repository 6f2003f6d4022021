package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.gateway.GatewayFixtures.client;
import static io.vesaas.runtime.gateway.GatewayFixtures.drain;
import static io.vesaas.runtime.gateway.GatewayFixtures.send;
import static io.vesaas.runtime.gateway.GatewayFixtures.sse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.Failed;
import io.vesaas.runtime.AgentEvent.InputRequired;
import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.runtime.AgentEvent.Started;
import io.vesaas.runtime.AgentEvent.TextDelta;
import io.vesaas.runtime.AgentEvent.TextFinal;
import io.vesaas.runtime.AgentEvent.Tokens;
import io.vesaas.runtime.AgentEvent.ToolCall;
import io.vesaas.runtime.AgentEvent.ToolResult;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.InputRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every recorded stream of KAgent goes through the real client. */
class RecordedStreamsTests {

    /** A2A 1.0 is another wire, which this client never asks for. */
    private static final String OTHER_WIRE = "messages/stream-a2a-version-1-0";

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<String> streams() {
        return Recordings.kagent(".response.sse").stream().filter(name -> !name.equals(OTHER_WIRE));
    }

    static Stream<String> wholeStreams() {
        return streams().filter(name -> Recordings.events(name).stream().noneMatch(event -> event.has("error")));
    }

    static Stream<String> brokenStreams() {
        return streams().filter(name -> Recordings.events(name).stream().anyMatch(event -> event.has("error")));
    }

    @ParameterizedTest
    @MethodSource("wholeStreams")
    void tokensAreCountedOncePerModelCall(String name) {
        List<Tokens> reported = replay(name).stream()
                .filter(ModelCall.class::isInstance)
                .map(event -> ((ModelCall) event).tokens())
                .filter(tokens -> tokens.input() != null || tokens.output() != null)
                .toList();

        JsonNode expected =
                Recordings.json("kagent/token-usage-of-each-stream.json").path(name);
        assertThat(reported).hasSize(expected.path("modelCallsWithUsage").asInt(0));
        assertThat(reported.stream().mapToLong(Tokens::input).sum())
                .isEqualTo(expected.path("prompt").asLong(0));
        assertThat(reported.stream().mapToLong(Tokens::output).sum())
                .isEqualTo(expected.path("completion").asLong(0));
    }

    @ParameterizedTest
    @MethodSource("wholeStreams")
    void beginsWithTheTaskAndEndsAsTheTaskDid(String name) {
        List<AgentEvent> events = replay(name);
        List<JsonNode> wire = Recordings.events(name);

        JsonNode first = wire.getFirst().path("result");
        assertThat(events.getFirst())
                .isEqualTo(new Started(
                        first.path("taskId").asString(), first.path("contextId").asString()));
        JsonNode last = wire.getLast().path("result");
        if (last.path("final").asBoolean(false)) {
            assertThat(events.getLast().isFinal()).isTrue();
            assertThat(events.getLast().getClass().getSimpleName())
                    .isEqualTo(
                            switch (last.path("status").path("state").asString()) {
                                case "completed" -> "Completed";
                                case "canceled" -> "Cancelled";
                                case "failed" -> "Failed";
                                case "input-required" -> "InputRequired";
                                default -> "?";
                            });
            assertThat(events.stream().filter(AgentEvent::isFinal)).hasSize(1);
        } else {
            assertThat(events.stream().filter(AgentEvent::isFinal)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("wholeStreams")
    void theAnswerIsTheArtifact(String name) {
        List<AgentEvent> events = replay(name);

        String artifact = null;
        for (JsonNode event : Recordings.events(name)) {
            if (event.at("/result/kind").asString("").equals("artifact-update")) {
                artifact = event.at("/result/artifact/parts/0/text").asString();
            }
        }
        if (events.getLast() instanceof Completed completed) {
            assertThat(completed.answer()).isEqualTo(artifact);
        }
    }

    @ParameterizedTest
    @MethodSource("wholeStreams")
    void piecesOfATextMakeUpTheText(String name) {
        List<AgentEvent> events = replay(name);
        boolean fromTheBegin = !Recordings.events(name)
                .getFirst()
                .at("/result/status/message/role")
                .asString("")
                .equals("agent");

        StringBuilder pieces = new StringBuilder();
        for (AgentEvent event : events) {
            if (event instanceof TextDelta delta) {
                pieces.append(delta.text());
            } else if (event instanceof TextFinal whole) {
                if (fromTheBegin && !pieces.isEmpty()) {
                    assertThat(pieces).hasToString(whole.text());
                } else {
                    assertThat(whole.text()).endsWith(pieces.toString());
                }
                pieces.setLength(0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("brokenStreams")
    void anErrorInTheStreamIsAFailureAfterWhatCameBefore(String name) {
        server.enqueue(sse(Recordings.bytes("kagent/" + name + ".response.sse")));
        List<AgentEvent> before = new ArrayList<>();

        AgentFailure failure;
        try (var stream = send(client(server))) {
            failure = catchThrowableOfType(AgentFailure.class, () -> {
                while (true) {
                    before.add(stream.next());
                }
            });
            assertThat(stream.next()).isNull();
        }

        assertThat(before).hasSizeGreaterThanOrEqualTo(Recordings.events(name).size() > 1 ? 1 : 0);
        assertThat(failure.reason())
                .isIn(AgentFailure.Reason.UNREACHABLE, AgentFailure.Reason.REFUSED, AgentFailure.Reason.UNKNOWN_TASK);
        if (!before.isEmpty()) {
            assertThat(failure.mayHaveRun()).isTrue();
        }
    }

    @Test
    void aToolCallOnTheGoRuntime() {
        String task = "01a2033c-561b-7014-b4e1-6ac9156ee1a9";
        String invoices = "[{\"no\":\"17\",\"due\":\"2026-06-01\",\"amount\":\"120.00 EUR\"},"
                + "{\"no\":\"18\",\"due\":\"2026-06-03\",\"amount\":\"75.50 EUR\"}]";
        String answer = "Tool sagt: {\"output\":" + Wire.JSON.writeValueAsString(invoices) + "}";

        assertThat(withoutDeltas(replay("messages/stream-tool-call")))
                .containsExactly(
                        new Started(task, "01a2033c-561b-70ca-9770-574216f9c775"),
                        new ToolCall("call_11_0", "list_invoices", "{\"status\":\"overdue\"}", null),
                        new ModelCall(task, "01a2033c-568c-7211-a538-22425e665dab", new Tokens(112L, 15L)),
                        new ToolResult("call_11_0", "list_invoices", invoices, false, null),
                        new TextFinal(answer),
                        new ModelCall(task, "01a2033c-57a4-781a-9b2b-4f0f3337d9e5", new Tokens(167L, 5L)),
                        new Completed(answer));
    }

    @Test
    void aToolCallOnThePythonRuntime() {
        String task = "38bf3f44-685e-4ed6-8483-5e98735fea1c";
        String invoices = "[{\"no\":\"17\",\"due\":\"2026-06-01\",\"amount\":\"120.00 EUR\"},"
                + "{\"no\":\"18\",\"due\":\"2026-06-03\",\"amount\":\"75.50 EUR\"}]";

        assertThat(withoutDeltas(replay("python-runtime/python-stream-tool-call")))
                .containsExactly(
                        new Started(task, "f3dd452f-a014-4ffb-afdb-d16d51795c4b"),
                        new ToolCall("call_20_0", "list_invoices", "{\"status\":\"overdue\"}", null),
                        new ModelCall(task, "4920fff8-8d43-4555-bc07-5203cd80de9b", new Tokens(112L, 15L)),
                        new ToolResult("call_20_0", "list_invoices", invoices, false, null),
                        new TextFinal("Tool sagt: " + invoices),
                        new ModelCall(task, "d17039d1-f43b-4633-9121-dffc2660eba2", new Tokens(158L, 5L)),
                        new Completed("Tool sagt: " + invoices));
    }

    @Test
    void aModelThatReportsNoTokensLeavesThemUnknown() {
        assertThat(replay("messages/usage-missing-when-model-sends-none"))
                .filteredOn(ModelCall.class::isInstance)
                .singleElement()
                .extracting(event -> ((ModelCall) event).tokens())
                .isEqualTo(new Tokens(null, null));
    }

    @Test
    void anEmptyAnswerIsNoAnswer() {
        assertThat(replay("errors/stream-llm-empty-answer")).hasSize(2).last().isEqualTo(new Completed(null));
    }

    @Test
    void pythonSaysAFailureTwiceAndWeOnceAndNeverAsText() {
        List<AgentEvent> events = replay("python-runtime/python-stream-llm-429");

        assertThat(events).hasSize(2);
        assertThat(((Failed) events.getLast()).detail()).startsWith("Error code: 429");
    }

    @Test
    void theNoiseAroundAConfirmationIsHidden() {
        for (String name :
                List.of("human-in-the-loop/hitl-approval-1-request", "python-runtime/python-hitl-approval-1-request")) {
            List<AgentEvent> events = replay(name);

            assertThat(events)
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("Started", "ToolCall", "ModelCall", "InputRequired");
            assertThat(((InputRequired) events.getLast()).request().calls())
                    .extracting(InputRequest.PendingCall::tool)
                    .containsExactly("delete_invoice");
        }
    }

    @Test
    void severalPendingCallsAreAllAsked() {
        InputRequired asked =
                (InputRequired) replay("human-in-the-loop/hitl-batch-1-request").getLast();

        assertThat(asked.request().calls()).hasSize(2);
    }

    @Test
    void theThreeMinuteCutIsUnreachableAndTheRunMayGoOn() {
        server.enqueue(sse(Recordings.bytes("kagent/control/timeout-three-minutes-1-stream.response.sse")));

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> drain(send(client(server))));

        assertThat(failure.reason()).isEqualTo(AgentFailure.Reason.UNREACHABLE);
        assertThat(failure.mayHaveRun()).isTrue();
    }

    @Test
    void aPodThatIsNotThereHasNotRunTheMessage() {
        server.enqueue(sse(Recordings.bytes("kagent/errors/stream-agent-pod-not-running.response.sse")));

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> drain(send(client(server))));

        assertThat(failure.reason()).isEqualTo(AgentFailure.Reason.UNREACHABLE);
        assertThat(failure.mayHaveRun()).isFalse();
    }

    @Test
    void aClientThatWasDroppedSeesAnEndWithoutAnEnding() {
        List<AgentEvent> events = replay("control/disconnect-1-stream");

        assertThat(events).last().isInstanceOf(TextDelta.class);
    }

    @Test
    void artifactsInChunksArePutTogether() {
        server.enqueue(sse(Recordings.bytes("agentgateway/a2a/02-stream.body")));

        List<AgentEvent> events = drain(send(client(server)));

        assertThat(((Completed) events.getLast()).answer())
                .startsWith("part 1 part 2 ")
                .contains("part 17 part 18 ");
    }

    @Test
    void theSameStreamThroughTheRealGatewayReadsTheSame() {
        server.enqueue(sse(Recordings.bytes("agentgateway/kagent/03-stream.body")));

        List<AgentEvent> events = drain(send(client(server)));

        assertThat(events.getFirst()).isInstanceOf(Started.class);
        assertThat(events.getLast()).isInstanceOf(Completed.class);
        assertThat(events).hasAtLeastOneElementOfType(TextDelta.class);
    }

    private List<AgentEvent> replay(String name) {
        server.enqueue(sse(Recordings.bytes("kagent/" + name + ".response.sse")));
        return drain(send(client(server)));
    }

    private static List<AgentEvent> withoutDeltas(List<AgentEvent> events) {
        return events.stream().filter(event -> !(event instanceof TextDelta)).toList();
    }
}
