package io.vesaas.runtime.sandbox;

import static io.vesaas.runtime.sandbox.Recorded.withoutIdsAndTimes;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
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

/** The operator's way to any agent and to KAgent's stored tasks, with the answers of the real gateway and KAgent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorRouteTests {

    private static final String ID = "01a2033b-051c-77d0-8c83-ae82d64b2cd4";
    private static final String ALICE = "tenant42:alice";

    private final ScriptedModel model = new ScriptedModel();
    private RunningSandbox sandbox;

    @BeforeAll
    void start() throws Exception {
        sandbox = new RunningSandbox(model);
        sandbox.route("4711", "invoice-agent", 1000, 0);
        sandbox.route("invoice-agent");
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
    @ValueSource(
            strings = {
                "/operator/sessions/" + ID,
                "/operator/sessions/" + ID + "/",
                "/operator/sessions/" + ID + "/tasks/",
                "/operator/sessions/" + ID + "/tasks?user_id=x",
                "/operator/sessions/" + ID + "/tasks?",
                "/operator/sessions/" + ID + "/tasks;a=b",
                "/operator/sessions/" + ID + "/events",
                "/operator/sessions/" + ID + "0/tasks",
                "/operator/sessions/01A2033B-051C-77D0-8C83-AE82D64B2CD4/tasks",
                "/operator/sessions/../sessions/" + ID + "/tasks",
                "/operator/sessions/%2e%2e/" + ID + "/tasks",
                "/operator//sessions/" + ID + "/tasks",
                "/operator/tasks/" + ID,
                "/operator/a2a/team-a/python-agent",
                "/operator/a2a/team-a/python-agent/?x",
                "/operator/a2a/team-a/python-agent/x",
                "/operator/a2a/team-a/../team-b/python-agent/",
                "/operator/a2a/team-a/%2e%2e/",
                "/operator/a2a/team-a/..%252f/",
                "/operator/a2a/team-a//",
                "/operator/a2a/team-a/python-agent//",
                "/operator/a2a/team-a/python-agent/.well-known/agent-card.json/",
                "/OPERATOR/a2a/team-a/python-agent/",
                "/operator/agents",
                "/operator/",
                "/ve/4711/",
                "/ve/",
                "/ve/null/"
            })
    void refusesTheOperatorEveryOtherPath(String path) throws Exception {
        RawAnswer answer = get(path, operator(ALICE));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("authorization failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operator/sessions/" + ID + "/tasks",
                "/operator/a2a/team-a/invoice-agent/",
                "/operator/a2a/team-a/invoice-agent/.well-known/agent-card.json"
            })
    void refusesEveryoneElse(String path) throws Exception {
        assertThat(get(path, null).status()).isEqualTo(401);
        for (JWTClaimsSet.Builder claims : new JWTClaimsSet.Builder[] {
            RunningSandbox.claims("4711"),
            RunningSandbox.claims("4711").claim("role", "Operator"),
            RunningSandbox.claims("4711").claim("role", "member"),
            RunningSandbox.claims("4711").claim("role", true),
        }) {
            RawAnswer answer = get(path, bearer(claims));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("authorization failed");
        }
    }

    @Test
    void showsTheCardOfAnAgentThatNobodyHired() throws Exception {
        RawAnswer card = get("/operator/a2a/team-a/tool-agent/.well-known/agent-card.json", operator(ALICE));

        assertThat(card.status()).isEqualTo(200);
        assertThat(card.body()).contains("\"name\": \"tool_agent\"");
    }

    @Test
    void tellsThatThereIsNoSuchAgent() throws Exception {
        RawAnswer answer = get("/operator/a2a/team-a/nope/.well-known/agent-card.json", operator(ALICE));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("Agent team-a/nope not found\n");
    }

    @Test
    void talksToAnAgentAsTheUserOfTheToken() throws Exception {
        model.say("hello", new Model.Usage(1, 1));

        RawAnswer answer = post("/operator/a2a/team-a/tool-agent/", "messages/stream-plain", "conv-preflight");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"adk_user_id\":\"conv-preflight\"", "\"state\":\"completed\"");
    }

    @ParameterizedTest
    @CsvSource({"invoice-agent, rest/rest-session-tasks", "python-agent, python-runtime/python-rest-session-tasks"})
    void listsTheStoredTasksAsRecorded(String agent, String recording) throws Exception {
        String context = "";
        for (JsonNode task : Json.MAPPER.readTree(Recorded.json(recording)).path("data")) {
            model.replayTask(task);
            context = say(agent, asSent(task.at("/history/0"), context));
        }

        RawAnswer answer = get("/operator/sessions/" + context + "/tasks", operator(ALICE));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.header("content-length")).as("chunked").isNull();
        String json = answer.body()
                .substring(answer.body().indexOf('{'), answer.body().lastIndexOf('}') + 1);
        assertThat(withoutIdsAndTimes(json + "\n")).isEqualTo(withoutIdsAndTimes(Recorded.json(recording)));
    }

    @Test
    void hidesASessionFromAnotherUserAsRecorded() throws Exception {
        String name = "rest/rest-session-tasks-other-user";
        String session = Recorded.Sent.of(name).path().split("/")[3];

        RawAnswer answer = get("/operator/sessions/" + session + "/tasks", operator("tenant42:bob"));

        var head = Recorded.Head.of("kagent/" + name + ".response.headers");
        assertThat(answer.status()).isEqualTo(head.status());
        assertThat(answer.header("content-type")).isEqualTo(head.headers().get("content-type"));
        assertThat(answer.header("content-length")).isEqualTo(head.headers().get("content-length"));
        assertThat(answer.body()).isEqualTo(Recorded.json(name));
    }

    @Test
    void listsTheTasksOfEveryoneWhoSpokeInTheContextAsRecorded() throws Exception {
        model.say("hello", new Model.Usage(1, 1));
        post("/operator/a2a/team-a/invoice-agent/", "control/same-context-other-user", "conv-a");
        model.say("hello", new Model.Usage(1, 1));
        post("/operator/a2a/team-a/invoice-agent/", "control/same-context-other-user", "conv-b");
        String path = Recorded.Sent.of("control/same-context-other-user-session-tasks")
                .path()
                .replace("/api/", "/operator/");

        assertThat(get(path, operator("conv-b")).body())
                .contains("\"adk_user_id\":\"conv-a\"", "\"adk_user_id\":\"conv-b\"");
        assertThat(get(path, operator("conv-c")).status()).isEqualTo(404);
    }

    @Test
    void doesNothingElseWithTheTasks() throws Exception {
        assertThat(RawAnswer.of(sandbox, "DELETE", "/operator/sessions/" + ID + "/tasks", operator(ALICE), "", "")
                        .status())
                .isEqualTo(405);
    }

    /** The message as its sender sent it: without what the runtime added to it. */
    private static ObjectNode asSent(JsonNode stored, String context) {
        ObjectNode message = ((ObjectNode) stored.deepCopy()).without("taskId");
        return context.isEmpty() ? message.without("contextId") : message.put("contextId", context);
    }

    /** Says it as Alice and returns the context. */
    private String say(String agent, ObjectNode message) throws IOException {
        var call = (ObjectNode)
                Json.MAPPER.readTree(Recorded.Sent.of("messages/stream-plain").body());
        call.withObject("/params").set("message", message);
        String path = "/operator/a2a/team-a/" + agent + "/";
        return RawAnswer.of(sandbox, "POST", path, operator(ALICE), "", Json.compact(call))
                .body()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> Json.MAPPER.readTree(line.substring(5)).at("/result/contextId"))
                .findFirst()
                .orElseThrow()
                .asString();
    }

    private RawAnswer post(String path, String recording, String user) throws IOException {
        return RawAnswer.of(
                sandbox,
                "POST",
                path,
                operator(user),
                "",
                Recorded.Sent.of(recording).body());
    }

    private RawAnswer get(String path, String authorization) throws IOException {
        return RawAnswer.of(sandbox, "GET", path, authorization, "", "");
    }

    private String operator(String user) {
        return bearer(RunningSandbox.claims(null).subject(user).claim("role", "operator"));
    }

    private String bearer(JWTClaimsSet.Builder claims) {
        return "Bearer " + RunningSandbox.token(sandbox.key, "k1", claims.build());
    }
}
