package io.vesaas.runtime.sandbox;

import static io.vesaas.runtime.sandbox.Recorded.withoutIdsAndTimes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Approvals and questions, byte for byte as KAgent 0.9.12 did them apart from what {@link Recorded} replaces. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HumanInTheLoopTests {

    private static final String GO = "human-in-the-loop/hitl-";
    private static final String PYTHON = "python-runtime/python-hitl-";

    private final ScriptedModel model = new ScriptedModel();
    private RunningSandbox sandbox;

    /** A task that was begun, by the ids it has here. */
    private record Task(String id, String context) {

        static Task of(String answer) {
            JsonNode first = answer.startsWith("{")
                    ? Json.MAPPER.readTree(answer).path("result")
                    : Json.MAPPER
                            .readTree(answer.lines()
                                    .filter(line -> line.startsWith("data:"))
                                    .findFirst()
                                    .orElseThrow()
                                    .substring(5))
                            .path("result");
            return new Task(
                    first.path(first.has("taskId") ? "taskId" : "id").asString(),
                    first.path("contextId").asString());
        }

        /** The recorded request, asked about this task. */
        Recorded.Sent told(String name) {
            var sent = Recorded.Sent.of(name);
            JsonNode params = Json.MAPPER.readTree(sent.body()).path("params");
            String body = sent.body();
            for (String recorded : new String[] {
                params.path("id").asString(""), params.at("/message/taskId").asString("")
            }) {
                body = recorded.isEmpty() ? body : body.replace(recorded, id);
            }
            String recordedContext = params.at("/message/contextId").asString("");
            return sent.withBody(recordedContext.isEmpty() ? body : body.replace(recordedContext, context));
        }
    }

    @BeforeAll
    void start() throws Exception {
        sandbox = new RunningSandbox(model);
        sandbox.route("tool-agent");
        sandbox.route("python-agent");
    }

    @AfterAll
    void stop() throws Exception {
        sandbox.close();
    }

    @BeforeEach
    void forgetTheScript() {
        model.clear();
    }

    @ParameterizedTest
    @CsvSource({
        GO + "approval-1-request, " + GO + "approval-2-approve, " + GO + "approval-3-tasks-get",
        GO + "rejection-1-request, " + GO + "rejection-2-reject,",
        GO + "free-text-1-request, " + GO + "free-text-2-answer,",
        GO + "unknown-decision-1-request, " + GO + "unknown-decision-2-answer,",
        GO + "other-user-1-request, " + GO + "other-user-2-approve,",
        GO + "answer-without-task-id-1-request, " + GO + "answer-without-task-id-2-approve, " + GO
                + "answer-without-task-id-3-tasks-get-first",
        GO + "ask-user-1-question, " + GO + "ask-user-3-answer, " + GO + "ask-user-4-tasks-get-done",
        GO + "ask-user-free-answer-1-question, " + GO + "ask-user-free-answer-2-answer,",
        GO + "ask-user-reject-1-question, " + GO + "ask-user-reject-2-answer,",
        "human-in-the-loop/pod-restart-1-request, human-in-the-loop/pod-restart-2-approve-after-restart,",
        PYTHON + "approval-1-request, " + PYTHON + "approval-2-approve, " + PYTHON + "approval-3-tasks-get",
        PYTHON + "rejection-1-request, " + PYTHON + "rejection-2-reject,",
        PYTHON + "free-text-1-request, " + PYTHON + "free-text-2-answer,",
        PYTHON + "other-user-1-request, " + PYTHON + "other-user-2-approve,",
        PYTHON + "ask-user-1-question, " + PYTHON + "ask-user-2-answer,",
        PYTHON + "batch-1-request, " + PYTHON + "batch-2-one-each,",
        PYTHON + "batch-missing-id-1-request, " + PYTHON + "batch-missing-id-2-answer,"
    })
    void asksAndHearsTheAnswer(String request, String answer, String afterwards) throws Exception {
        Task task = asked(request);

        assertSame(stream(task.told(answer), answer), Recorded.stream(answer));

        if (afterwards != null) {
            assertSame(sandbox.sendForText(task.told(afterwards)), Recorded.json(afterwards));
        }
    }

    /** Go asks in random order, so it is asked until it does in the recorded one. */
    @ParameterizedTest
    @CsvSource({
        GO + "batch-1-request, " + GO + "batch-2-one-each",
        GO + "batch-missing-id-1-request, " + GO + "batch-missing-id-2-answer"
    })
    void asksForSeveralApprovalsInRandomOrder(String request, String answer) throws Exception {
        String recorded = withoutIdsAndTimes(Recorded.stream(request));
        String asked = stream(Recorded.Sent.of(request), request);
        for (int i = 0; i < 100 && !withoutIdsAndTimes(asked).equals(recorded); i++) {
            asked = stream(Recorded.Sent.of(request), request);
        }
        assertThat(withoutIdsAndTimes(asked)).isEqualTo(recorded);

        assertSame(stream(Task.of(asked).told(answer), answer), Recorded.stream(answer));
    }

    @Test
    void showsWhatATaskWaitsFor() throws Exception {
        Task task = asked(GO + "ask-user-1-question");

        assertSame(
                sandbox.sendForText(task.told(GO + "ask-user-2-tasks-get-waiting")),
                Recorded.json(GO + "ask-user-2-tasks-get-waiting"));
    }

    @ParameterizedTest
    @CsvSource({
        GO + "double-1-request, " + GO + "double-2-approve-first, " + GO + "double-2-approve-second",
        GO + "ask-user-1-question, " + GO + "ask-user-3-answer, " + GO + "ask-user-5-answer-again"
    })
    void refusesTheSecondAnswer(String request, String first, String second) throws Exception {
        Task task = asked(request);
        assertSame(stream(task.told(first), first), Recorded.stream(first));

        assertSame(sandbox.sendForText(task.told(second)), Recorded.stream(second));
    }

    @Test
    void hearsOneOfTwoAnswersThatComeAtOnce() throws Exception {
        Task task = asked(GO + "approval-1-request");
        String answer = GO + "approval-2-approve";
        model.replay(Recorded.events(answer));
        var answers = new ConcurrentLinkedQueue<String>();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                both.submit(() -> answers.add(sandbox.sendForText(task.told(answer))));
            }
        }

        assertThat(answers).hasSize(2);
        assertThat(answers).filteredOn(one -> one.contains("\"completed\"")).hasSize(1);
        assertThat(answers).filteredOn(one -> one.contains("-32603")).hasSize(1);
    }

    @Test
    void canBeCancelledWhileItWaits() throws Exception {
        Task task = asked(GO + "cancel-1-request");

        assertSame(sandbox.sendForText(task.told(GO + "cancel-2-cancel")), Recorded.json(GO + "cancel-2-cancel"));
        assertSame(
                sandbox.sendForText(task.told(GO + "cancel-3-approve-after-cancel")),
                Recorded.stream(GO + "cancel-3-approve-after-cancel"));
    }

    @Test
    void hearsALateAnswer() throws Exception {
        Task task = asked(GO + "new-task-while-waiting-1-request");
        String between = GO + "new-task-while-waiting-2-message";
        String late = GO + "new-task-while-waiting-3-late-approval";

        assertSame(stream(task.told(between), between), Recorded.stream(between));
        assertSame(stream(task.told(late), late), Recorded.stream(late));
    }

    @Test
    void answersABlockingSendWithTheQuestion() throws Exception {
        model.replayTask(
                Json.MAPPER.readTree(Recorded.json(GO + "blocking-2-approve")).path("result"));

        String asked = sandbox.sendForText(Recorded.Sent.of(GO + "blocking-1-request"));

        assertSame(asked, Recorded.json(GO + "blocking-1-request"));
        assertSame(
                sandbox.sendForText(Task.of(asked).told(GO + "blocking-2-approve")),
                Recorded.json(GO + "blocking-2-approve"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"control/message-to-finished-task"})
    void takesNoMessageForATaskThatIsOver(String name) throws Exception {
        Task task = asked(GO + "approval-1-request");
        stream(task.told(GO + "approval-2-approve"), GO + "approval-2-approve");

        assertSame(sandbox.sendForText(task.told(name).withPath("/api/a2a/team-a/tool-agent/")), Recorded.stream(name));
    }

    @Test
    void aMessageThatGotLostLeavesTheQuestionOpen() throws Exception {
        Task task = asked(GO + "approval-1-request");
        String answer = GO + "approval-2-approve";
        sandbox.control(
                        "POST",
                        "/faults",
                        "{\"namespace\":\"team-a\",\"name\":\"tool-agent\",\"fault\":\"GARBAGE\",\"times\":1}")
                .close();
        assertThat(sandbox.sendForText(task.told(answer))).contains("not the protocol");

        assertSame(stream(task.told(answer), answer), Recorded.stream(answer));
    }

    private Task asked(String request) throws IOException {
        String asked = stream(Recorded.Sent.of(request), request);
        assertSame(asked, Recorded.stream(request));
        return Task.of(asked);
    }

    private String stream(Recorded.Sent sent, String recording) throws IOException {
        model.replay(Recorded.events(recording));
        return sandbox.sendForText(sent);
    }

    private static void assertSame(String answered, String recorded) {
        assertThat(withoutIdsAndTimes(answered)).isEqualTo(withoutIdsAndTimes(recorded));
    }
}
