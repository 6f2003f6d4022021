package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.gateway.GatewayFixtures.PASSAGE;
import static io.vesaas.runtime.gateway.GatewayFixtures.client;
import static io.vesaas.runtime.gateway.GatewayFixtures.completed;
import static io.vesaas.runtime.gateway.GatewayFixtures.drain;
import static io.vesaas.runtime.gateway.GatewayFixtures.send;
import static io.vesaas.runtime.gateway.GatewayFixtures.sse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.InputRequired;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentStream;
import io.vesaas.runtime.InputAnswer;
import io.vesaas.runtime.InputAnswer.Decision;
import io.vesaas.runtime.InputAnswer.Decisions;
import io.vesaas.runtime.InputAnswer.Replies;
import io.vesaas.runtime.InputRequest;
import io.vesaas.runtime.InputRequest.PendingCall;
import io.vesaas.runtime.InputRequest.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A person's answers, compared with what KAgent's recorded clients sent, and what becomes of them. */
class AnswersTests {

    private static final String GO = "human-in-the-loop/";
    private static final String PYTHON = "python-runtime/python-";
    private static final Decision YES = new Decision(true, null);

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> recordedAnswers() {
        var noInvoice = new Decision(false, "wrong invoice");
        var risky = new Decision(false, "too risky");
        var replies = new Replies(List.of(List.of("PostgreSQL"), List.of("Auth", "Caching")));
        return Stream.of(
                Arguments.of(GO + "hitl-blocking-2-approve", approval("hitl-approval-1-request", YES)),
                Arguments.of(GO + "hitl-rejection-2-reject", approval("hitl-rejection-1-request", noInvoice)),
                Arguments.of(GO + "hitl-double-2-approve-first", approval("hitl-double-1-request", YES)),
                Arguments.of(
                        GO + "hitl-double-2-approve-second",
                        approval("hitl-double-1-request", new Decision(false, " "))),
                Arguments.of(GO + "hitl-sub-agent-approve-2-answer", approval("hitl-sub-agent-approve-1-request", YES)),
                Arguments.of(
                        GO + "hitl-sub-agent-reject-2-answer", approval("hitl-sub-agent-reject-1-request", noInvoice)),
                Arguments.of(
                        GO + "hitl-batch-2-one-each",
                        answer(
                                GO + "hitl-batch-1-request",
                                new Decisions(Map.of("call_21_0", risky, "call_21_1", YES)))),
                Arguments.of(GO + "hitl-ask-user-3-answer", answer(GO + "hitl-ask-user-1-question", replies)),
                Arguments.of(
                        PYTHON + "hitl-approval-2-approve",
                        answer(PYTHON + "hitl-approval-1-request", new Decisions(Map.of("call_24_0", YES)))),
                Arguments.of(
                        PYTHON + "hitl-batch-2-one-each",
                        answer(
                                PYTHON + "hitl-batch-1-request",
                                new Decisions(Map.of("call_28_0", YES, "call_28_1", risky)))),
                Arguments.of(PYTHON + "hitl-ask-user-2-answer", answer(PYTHON + "hitl-ask-user-1-question", replies)));
    }

    @ParameterizedTest
    @MethodSource("recordedAnswers")
    void areSentAsRecordedToTheByte(String recorded, Asking asking) throws Exception {
        JsonNode theirs = Recordings.requestBody("kagent/" + recorded);
        JsonNode message = theirs.at("/params/message");
        server.enqueue(sse(completed()));

        drain(client(server)
                .answer(
                        PASSAGE,
                        message.path("contextId").asString(),
                        message.path("taskId").asString(),
                        message.path("messageId").asString(),
                        asking.request(),
                        asking.answer()));

        String expected = theirs.toString()
                .replace("\"id\":\"r1\"", "\"id\":\"1\"")
                .replace("\"method\":\"message/send\"", "\"method\":\"message/stream\"");
        assertThat(new String(server.takeRequest().getBody().toByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GO + "hitl-approval-2-approve",
                GO + "hitl-rejection-2-reject",
                GO + "hitl-ask-user-3-answer",
                GO + "hitl-batch-2-one-each",
                GO + "hitl-sub-agent-approve-2-answer",
                PYTHON + "hitl-approval-2-approve",
                PYTHON + "hitl-batch-2-one-each"
            })
    void theTaskGoesOn(String recorded) {
        server.enqueue(sse(Recordings.bytes("kagent/" + recorded + ".response.sse")));

        assertThat(drain(approve())).hasSizeGreaterThan(1).last().isInstanceOf(Completed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GO + "hitl-double-2-approve-second",
                GO + "hitl-ask-user-5-answer-again",
                GO + "hitl-cancel-3-approve-after-cancel"
            })
    void theSecondAnswerIsRefused(String recorded) {
        server.enqueue(sse(Recordings.bytes("kagent/" + recorded + ".response.sse")));

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> drain(approve()));

        assertThat(failure.reason()).isEqualTo(AgentFailure.Reason.REFUSED);
    }

    @Test
    void aTaskThatTheAgentDoesNotKnowIsUnknown() {
        server.enqueue(sse(
                "data: {\"jsonrpc\":\"2.0\",\"id\":\"1\",\"error\":{\"code\":-32001,\"message\":\"no task\"}}\n\n"));

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> drain(approve()));

        assertThat(failure.reason()).isEqualTo(AgentFailure.Reason.UNKNOWN_TASK);
    }

    @Test
    void everyCallIsDecidedEvenWhenAllAreApproved() {
        assertThat(written(calls("a", "b"), new Decisions(Map.of("a", YES, "b", YES))))
                .isEqualTo("{\"decision_type\":\"batch\",\"decisions\":{\"a\":\"approve\",\"b\":\"approve\"}}");
    }

    @Test
    void aCallLeftOpenIsNotSentBecauseKAgentWouldApproveIt() {
        refused(calls("a", "b"), new Decisions(Map.of("a", new Decision(false, null))));
        refused(calls("a"), new Decisions(Map.of("b", YES)));
        refused(calls("a"), new Decisions(Map.of("a", YES, "b", YES)));
        refused(calls("a"), new Decisions(Map.of()));
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void questionsAreAnsweredOneByOne() {
        var one = new Question("Which?", List.of("x", "y"), false);
        var request = new InputRequest(List.of(), List.of(one, one), null);

        refused(request, new Replies(List.of(List.of("x"))));
        refused(request, new Replies(List.of(List.of("x"), List.of())));
        refused(request, new Replies(List.of(List.of("x"), List.of(" "))));
        refused(request, new Replies(List.of(List.of("x"), List.of("x", "y"))));
        refused(request, new Decisions(Map.of()));
        refused(calls("a"), new Replies(List.of(List.of("x"))));
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void anAgentThatOnlyWaitsIsAnsweredInWords() throws Exception {
        var request = new InputRequest(List.of(), List.of(), "Which year?");
        refused(request, new Replies(List.of()));
        refused(request, new Decisions(Map.of()));
        server.enqueue(sse(completed()));

        drain(client(server).answer(PASSAGE, "c", "t", "m", request, new Replies(List.of(List.of("The last one")))));

        JsonNode message =
                Wire.JSON.readTree(server.takeRequest().getBody().toByteArray()).at("/params/message");
        assertThat(message.path("parts").toString()).isEqualTo("[{\"kind\":\"text\",\"text\":\"The last one\"}]");
        assertThat(message.path("taskId").asString()).isEqualTo("t");
    }

    @Test
    void aSubAgentsCallIsDecidedByItsOwnIdAndNamesTheTaskThatWaits() {
        InputRequest request = asked(GO + "hitl-sub-agent-reject-1-request");

        assertThat(request.calls()).hasSize(1);
        PendingCall call = request.calls().getFirst();
        assertThat(call.tool()).isEqualTo("delete_invoice");
        assertThat(call.arguments()).isEqualTo("{\"no\":\"17\"}");
        assertThat(call.child()).isNotNull();
        assertThat(call.child().agentName()).isEqualTo("team_a__NS__tool_agent");
        assertThat(call.child().taskId()).isEqualTo("01a20345-5bba-727a-ae28-10e8d23e9bd5");
    }

    @Test
    void aQuestionBesideAnotherCallIsACallToDecideOn() {
        server.enqueue(sse(GatewayFixtures.status("input-required", """
                {"kind":"message","role":"agent","messageId":"a","parts":[\
                {"kind":"data","data":{"name":"adk_request_confirmation","id":"1","args":{"originalFunctionCall":\
                {"id":"call_1","name":"ask_user","args":{"questions":[{"question":"Which?"}]}}}}},\
                {"kind":"data","data":{"name":"adk_request_confirmation","id":"2","args":{"originalFunctionCall":\
                {"id":"call_2","name":"delete_invoice","args":{}}}}}]}""", true)));

        InputRequest request = ((InputRequired) drain(send(client(server))).getLast()).request();

        assertThat(request.questions()).isEmpty();
        assertThat(request.calls()).extracting(PendingCall::tool).containsExactly("ask_user", "delete_invoice");
    }

    private AgentStream approve() {
        return client(server)
                .answer(PASSAGE, "context-1", "task-1", "message-1", calls("a"), new Decisions(Map.of("a", YES)));
    }

    private void refused(InputRequest request, InputAnswer answer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(server).answer(PASSAGE, "c", "t", "m", request, answer));
    }

    private static String written(InputRequest request, InputAnswer answer) {
        return Wire.JSON.writeValueAsString(
                Answered.parts(request, answer).getFirst().data());
    }

    private static InputRequest calls(String... ids) {
        return new InputRequest(
                Stream.of(ids)
                        .map(id -> new PendingCall(id, "delete_invoice", "{}", null))
                        .toList(),
                List.of(),
                null);
    }

    private static Asking approval(String name, Decision decision) {
        InputRequest request = asked(GO + name);
        return new Asking(
                request, new Decisions(Map.of(request.calls().getFirst().id(), decision)));
    }

    private static Asking answer(String name, InputAnswer answer) {
        return new Asking(asked(name), answer);
    }

    private static InputRequest asked(String name) {
        return Recordings.events(name).stream()
                .map(event -> event.at("/result/status"))
                .filter(status -> status.path("state").asString("").equals("input-required"))
                .map(status -> Asked.read(Wire.JSON.treeToValue(status.path("message"), Wire.Message.class)))
                .findFirst()
                .orElseThrow();
    }

    record Asking(InputRequest request, InputAnswer answer) {}
}
