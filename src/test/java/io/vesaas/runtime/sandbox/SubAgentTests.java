package io.vesaas.runtime.sandbox;

import static io.vesaas.runtime.sandbox.Recorded.withoutIdsAndTimes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Agents that call agents, as KAgent 0.9.12 did; what is replaced in comparisons stands in {@link Recorded}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubAgentTests {

    private static final String HITL = "human-in-the-loop/hitl-sub-agent-";
    private static final String ALICE = "tenant42:alice";

    private final ScriptedModel model = new ScriptedModel();
    private RunningSandbox sandbox;

    @BeforeAll
    void start() throws Exception {
        sandbox = new RunningSandbox(model);
        sandbox.world.apply(
                Manifests.parse(Files.readString(Path.of("src/test/resources/sandbox/recorded-sub-agents.yaml"))));
        for (String agent : List.of("lead-agent", "mixed-lead-agent", "python-lead-agent", "approving-lead-agent")) {
            sandbox.route(agent);
        }
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
        "messages/stream-sub-agent, rest/rest-session-tasks-sub-agent-parent",
        "messages/stream-sub-agent-mixed-lead-agent, rest/rest-session-tasks-sub-agent-mixed-lead-agent",
        "python-runtime/stream-sub-agent-python-lead-agent,"
                + " python-runtime/rest-session-tasks-sub-agent-python-lead-agent"
    })
    void callsASubAgent(String name, String tasks) throws Exception {
        String stream = sendAround(name, 112);

        assertSame(stream, Recorded.stream(name));
        assertSame(tasksOf(contextOf(stream)), Recorded.json(tasks));
    }

    @Test
    void keepsTheTaskOfTheSubAgentUnderTheSameUser() throws Exception {
        String stream = sendAround("messages/stream-sub-agent", 115);

        JsonNode tasks = Json.MAPPER.readTree(tasksOf(sessionIn(stream))).path("data");

        JsonNode recorded = Json.MAPPER
                .readTree(Recorded.json("rest/rest-session-tasks-sub-agent-child"))
                .at("/data/0");
        assertThat(tasks.size()).isPositive();
        assertSame(Json.compact(tasks.get(tasks.size() - 1)), Json.compact(recorded));
    }

    @Test
    void aParentOnGoSharesOneSessionWithItsSubAgentAmongAllConversations() throws Exception {
        String first = sendAround("messages/stream-sub-agent", 112);
        String second = sendAround("messages/stream-sub-agent", 112);

        assertThat(contextOf(first)).isNotEqualTo(contextOf(second));
        assertThat(sessionIn(first)).isEqualTo(sessionIn(second));
    }

    @Test
    void aParentOnPythonOpensASessionWithItsSubAgentPerConversation() throws Exception {
        String name = "python-runtime/stream-sub-agent-python-lead-agent";

        assertThat(sessionIn(sendAround(name, 112))).isNotEqualTo(sessionIn(sendAround(name, 112)));
    }

    @Test
    void asksForTheApprovalThatItsSubAgentNeeds() throws Exception {
        String asked = askForApproval(HITL + "approve-1-request");
        assertSame(asked, Recorded.stream(HITL + "approve-1-request"));

        model.replay(Recorded.events("human-in-the-loop/hitl-approval-2-approve"));
        model.replay(Recorded.events(HITL + "approve-2-answer"));
        String answered = sandbox.sendForText(told(HITL + "approve-2-answer", asked));

        assertSame(answered, Recorded.stream(HITL + "approve-2-answer"));
        assertSame(tasksOf(contextOf(asked)), Recorded.json(HITL + "approve-3-rest-session-tasks-parent"));
    }

    @Test
    void aRejectionLeavesTheTaskOfTheSubAgentWaiting() throws Exception {
        String asked = askForApproval(HITL + "reject-1-request");
        assertSame(asked, Recorded.stream(HITL + "reject-1-request"));

        model.replay(Recorded.events(HITL + "reject-2-answer"));
        assertSame(
                sandbox.sendForText(told(HITL + "reject-2-answer", asked)), Recorded.stream(HITL + "reject-2-answer"));

        assertSame(tasksOf(contextOf(asked)), Recorded.json(HITL + "reject-3-rest-session-tasks-parent"));
        JsonNode child = lastOf(tasksOf(sessionIn(asked)));
        JsonNode recorded = lastOf(Recorded.json(HITL + "reject-4-rest-session-tasks-child"));
        assertSame(Json.compact(child), Json.compact(recorded));
        assertThat(child.at("/status/state").asString()).isEqualTo("input-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject"})
    void decidesUnderTheIdsOfTheSubAgentsCalls(String decision) throws Exception {
        String asked = askForApproval(HITL + "approve-1-request");
        String inner = Json.MAPPER
                .readTree(lastData(asked))
                .at("/result/status/message/parts/0/data/args/toolConfirmation/payload/hitl_parts/0"
                        + "/originalFunctionCall/id")
                .asString();
        model.say("done", new Model.Usage(1, 1));
        model.say("done", new Model.Usage(1, 1));
        var sent = told(HITL + "approve-2-answer", asked);
        var body = (ObjectNode) Json.MAPPER.readTree(sent.body());
        ((ObjectNode) body.at("/params/message/parts/0/data"))
                .put("decision_type", "batch")
                .putObject("decisions")
                .put(inner, decision);

        String answered = sandbox.sendForText(sent.withBody(Json.compact(body)));

        assertThat(answered)
                .contains(decision.equals("approve") ? "\"response\":{\"result\":\"done\"" : "call is rejected");
        assertThat(lastOf(tasksOf(sessionIn(asked))).at("/status/state").asString())
                .isEqualTo(decision.equals("approve") ? "completed" : "input-required");
    }

    @Test
    void goesOnWithoutASubAgentThatIsGone() throws Exception {
        sandbox.world.apply(Manifests.parse("""
                apiVersion: kagent.dev/v1alpha2
                kind: Agent
                metadata: {name: short-lived, namespace: team-a}
                spec: {type: Declarative, description: x, declarative: {runtime: go, modelConfig: stub-model-config}}
                ---
                apiVersion: kagent.dev/v1alpha2
                kind: Agent
                metadata: {name: orphan, namespace: team-a}
                spec:
                  type: Declarative
                  description: x
                  declarative:
                    runtime: go
                    modelConfig: stub-model-config
                    tools: [{type: Agent, agent: {name: short-lived}}]
                """));
        sandbox.route("orphan");
        sandbox.control("DELETE", "/agents/team-a/short-lived", null).close();
        model.replay(Recorded.events("messages/stream-sub-agent"));

        String answered = sandbox.sendForText(
                Recorded.Sent.of("messages/stream-sub-agent").withPath("/api/a2a/team-a/orphan/"));

        assertThat(answered).contains("not found", "\"state\":\"completed\"");
    }

    /** Sends the recorded message; the sub-agent says what it said in another recording. */
    private String sendAround(String name, long promptOfSubAgent) throws IOException {
        List<ObjectNode> events = Recorded.events(name);
        model.replay(events.subList(0, 3));
        String text = Recorded.events("messages/stream-plain").stream()
                .map(event -> event.at("/result/artifact/parts/0/text").asString(""))
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElseThrow();
        model.say(text, new Model.Usage(promptOfSubAgent, 30));
        model.replay(events.subList(3, events.size()));
        return sandbox.sendForText(Recorded.Sent.of(name));
    }

    /** Sends the recorded message; the sub-agent wants the call that it wanted in the recording. */
    private String askForApproval(String name) throws IOException {
        model.replay(Recorded.events(name));
        ObjectNode task = (ObjectNode) Json.MAPPER
                .readTree(Recorded.json(HITL + "reject-4-rest-session-tasks-child"))
                .at(name.contains("reject") ? "/data/1" : "/data/0");
        task.set("history", Json.MAPPER.createArrayNode().add(task.at("/history/2")));
        model.replayTask(task);
        return sandbox.sendForText(Recorded.Sent.of(name));
    }

    private static Recorded.Sent told(String name, String asked) {
        var sent = Recorded.Sent.of(name);
        JsonNode message = Json.MAPPER.readTree(sent.body()).at("/params/message");
        JsonNode first = first(asked);
        return sent.withBody(sent.body()
                .replace(message.path("taskId").asString(), first.path("taskId").asString())
                .replace(
                        message.path("contextId").asString(),
                        first.path("contextId").asString()));
    }

    private String tasksOf(String session) throws IOException {
        String token = RunningSandbox.token(
                sandbox.key,
                "k1",
                RunningSandbox.claims(null)
                        .subject(ALICE)
                        .claim("role", "operator")
                        .build());
        return RawAnswer.of(sandbox, "GET", "/operator/sessions/" + session + "/tasks", "Bearer " + token, "", "")
                .body();
    }

    private static JsonNode lastOf(String tasks) {
        JsonNode data = Json.MAPPER.readTree(tasks).path("data");
        return data.get(data.size() - 1);
    }

    private static JsonNode first(String stream) {
        String line = stream.lines()
                .filter(one -> one.startsWith("data:"))
                .findFirst()
                .orElseThrow();
        return Json.MAPPER.readTree(line.substring(5)).path("result");
    }

    private static String lastData(String stream) {
        return stream.lines()
                .filter(one -> one.startsWith("data:"))
                .reduce((_, last) -> last)
                .orElseThrow()
                .substring(5);
    }

    private static String contextOf(String stream) {
        return first(stream).path("contextId").asString();
    }

    private static String sessionIn(String stream) {
        var found =
                Pattern.compile("\"kagent_subagent_session_id\":\"([^\"]+)\"").matcher(stream);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void assertSame(String answered, String recorded) {
        assertThat(withoutIdsAndTimes(answered)).isEqualTo(withoutIdsAndTimes(recorded));
    }
}
