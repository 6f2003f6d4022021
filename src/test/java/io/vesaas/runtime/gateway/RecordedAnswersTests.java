package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.gateway.GatewayFixtures.PASSAGE;
import static io.vesaas.runtime.gateway.GatewayFixtures.client;
import static io.vesaas.runtime.gateway.GatewayFixtures.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vesaas.runtime.AgentClient.CancelOutcome;
import io.vesaas.runtime.AgentEvent.Cancelled;
import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.Failed;
import io.vesaas.runtime.AgentEvent.InputRequired;
import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.runtime.AgentEvent.TextFinal;
import io.vesaas.runtime.AgentEvent.Tokens;
import io.vesaas.runtime.AgentEvent.ToolCall;
import io.vesaas.runtime.AgentEvent.ToolResult;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentTask;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded answers to tasks/get and tasks/cancel. */
class RecordedAnswersTests {

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aStoredTaskTellsWhatHappenedWithoutRepetition() {
        AgentTask task = get("messages/tasks-get-tool-call");

        assertThat(task.history())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ToolCall", "ModelCall", "ToolResult", "TextFinal", "ModelCall");
        assertThat(task.history())
                .hasAtLeastOneElementOfType(ToolCall.class)
                .hasAtLeastOneElementOfType(ToolResult.class)
                .contains(new ModelCall(
                        "01a2033c-561b-7014-b4e1-6ac9156ee1a9",
                        "01a2033c-568c-7211-a538-22425e665dab",
                        new Tokens(112L, 15L)));
        TextFinal text = (TextFinal) task.history().get(3);
        assertThat(task.ending()).isEqualTo(new Completed(text.text()));
    }

    @Test
    void aStoredPythonTaskReadsLikeAGoTask() {
        AgentTask task = get("python-runtime/python-tasks-get-tool-call");

        assertThat(task.history())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ToolCall", "ModelCall", "ToolResult", "TextFinal", "ModelCall");
        assertThat(task.ending()).isInstanceOf(Completed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "control/disconnect-2-tasks-get-at-once",
                "control/pod-crash-6-tasks-get-after-restart",
                "control/timeout-three-minutes-2-tasks-get",
                "python-runtime/python-disconnect-2-tasks-get-at-once"
            })
    void aTaskThatWorksHasNoEndingAndItsLatestPieceOfTextIsNotHistory(String name) {
        AgentTask task = get(name);

        assertThat(task.ending()).isNull();
        assertThat(task.history()).isEmpty();
    }

    @Test
    void endingsOfStoredTasks() {
        assertThat(get("control/cancel-running-3-tasks-get").ending()).isEqualTo(new Cancelled());
        assertThat(get("control/pod-crash-9-tasks-get-after-cancel").ending()).isEqualTo(new Cancelled());
        assertThat(get("human-in-the-loop/hitl-ask-user-2-tasks-get-waiting").ending())
                .isInstanceOf(InputRequired.class);
        assertThat(get("control/disconnect-4-tasks-get-later").ending()).isInstanceOf(Completed.class);
        assertThat(get("python-runtime/python-send-llm-500").ending()).isInstanceOf(Failed.class);
        assertThat(get("errors/send-llm-429").ending()).isInstanceOf(Failed.class);
    }

    @Test
    void textsOfAFailedCallAreNotHistory() {
        assertThat(get("python-runtime/python-send-llm-500").history())
                .doesNotHaveAnyElementsOfTypes(TextFinal.class, ModelCall.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors/tasks-get-unknown", "python-runtime/python-tasks-get-unknown"})
    void anUnknownTaskIsUnknownAlsoWhenTheGoRuntimesCodeGotLost(String name) {
        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> get(name));

        assertThat(failure.reason()).isEqualTo(AgentFailure.Reason.UNKNOWN_TASK);
    }

    @Test
    void aPodThatIsDownSaysNothingAboutTheTask() {
        AgentFailure failure =
                catchThrowableOfType(AgentFailure.class, () -> get("control/pod-crash-2-tasks-get-while-down"));

        assertThat(failure.reason()).isEqualTo(AgentFailure.Reason.UNREACHABLE);
    }

    @Test
    void theGoRuntimeCancels() {
        assertThat(cancel("control/cancel-running-2-cancel")).isEqualTo(CancelOutcome.CANCELLED);
        assertThat(cancel("control/cancel-running-6-cancel-again")).isEqualTo(CancelOutcome.CANCELLED);
        assertThat(cancel("control/pod-crash-8-cancel-after-restart")).isEqualTo(CancelOutcome.CANCELLED);
    }

    @Test
    void thePythonRuntimeCannotCancel() {
        assertThat(cancel("python-runtime/python-cancel-running-2-cancel")).isEqualTo(CancelOutcome.NOT_SUPPORTED);
        assertThat(cancel("python-runtime/python-cancel-finished")).isEqualTo(CancelOutcome.ALREADY_OVER);
    }

    @ParameterizedTest
    @CsvSource({"messages/tasks-get-finished, ALREADY_OVER", "control/cancel-running-3-tasks-get, CANCELLED"})
    void whenTheErrorLostItsCodeTheTaskItselfTells(String stored, CancelOutcome outcome) {
        enqueue("control/cancel-finished-2-cancel");

        assertThat(cancel(stored)).isEqualTo(outcome);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void anUnknownTaskCannotBeCancelled() {
        enqueue("control/cancel-unknown");

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> cancel("errors/tasks-get-unknown"));

        assertThat(failure.reason()).isEqualTo(AgentFailure.Reason.UNKNOWN_TASK);
    }

    @Test
    void aDeletedAgentIsGone() {
        server.enqueue(new MockResponse.Builder()
                .code(404)
                .setHeader("Content-Type", "text/plain; charset=utf-8")
                .body(new okio.Buffer()
                        .write(Recordings.bytes("kagent/control/deletion-6-tasks-get-after.response.txt")))
                .build());

        AgentFailure failure =
                catchThrowableOfType(AgentFailure.class, () -> client(server).getTask(PASSAGE, "t"));

        assertThat(failure.reason()).isEqualTo(AgentFailure.Reason.GONE);
        assertThat(failure.detail()).startsWith("HTTP 404: Agent ").endsWith("not found");
    }

    private void enqueue(String name) {
        server.enqueue(json(Recordings.bytes("kagent/" + name + ".response.json")));
    }

    private AgentTask get(String name) {
        enqueue(name);
        return client(server).getTask(PASSAGE, "task");
    }

    private CancelOutcome cancel(String name) {
        enqueue(name);
        return client(server).cancel(PASSAGE, "task");
    }
}
