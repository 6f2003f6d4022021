package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.gateway.GatewayFixtures.calls;
import static io.vesaas.runtime.gateway.GatewayFixtures.json;
import static io.vesaas.runtime.gateway.GatewayFixtures.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.InputRequired;
import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.runtime.AgentEvent.Tokens;
import io.vesaas.runtime.AgentEvent.ToolResult;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What KAgent has stored of conversations, as recorded over REST. */
class OkHttpAgentSessionsTests {

    private static final String CONTEXT = "01a2033b-051c-77d0-8c83-ae82d64b2cd4";

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
    void theTasksOfAConversationComeInTheirOrder() {
        List<AgentTask> tasks = stored("rest/rest-session-tasks");

        assertThat(tasks)
                .extracting(AgentTask::taskId)
                .containsExactly("01a2033b-051c-76db-a44e-9f9b97ea86af", "01a2033b-0b6b-78a0-8491-8a1dbfc5cb4e");
        assertThat(tasks.getLast().ending()).isEqualTo(new Completed("Hello. This is a short answer."));
        assertThat(tasks.getLast().history())
                .contains(new ModelCall(
                        "01a2033b-0b6b-78a0-8491-8a1dbfc5cb4e",
                        "01a2033b-0cad-7f2c-aba0-fa9ad75459a0",
                        new Tokens(189L, 6L)));
    }

    @Test
    void ourMessageIsKnownAgainByItsId() {
        assertThat(stored("rest/rest-session-tasks"))
                .extracting(AgentTask::messageIds)
                .containsExactly(
                        java.util.Set.of("4e34f077-4a2a-4b76-af0c-323ee06bb0a2"),
                        java.util.Set.of("80c296c4-827e-46f4-b76d-0d920c184c8d"));
    }

    @Test
    void anAnswerOfAPersonCountsAmongTheMessages() {
        assertThat(stored("human-in-the-loop/hitl-sub-agent-reject-3-rest-session-tasks-parent")
                        .getFirst()
                        .messageIds())
                .hasSizeGreaterThan(1)
                .contains("af8db5eb-2862-44dc-860e-5897027da495");
    }

    @Test
    void theRejectedCallOfASubAgentLeavesItsTaskWaiting() {
        List<AgentTask> child = stored("human-in-the-loop/hitl-sub-agent-reject-4-rest-session-tasks-child");

        assertThat(child.getFirst().ending()).isInstanceOf(Completed.class);
        assertThat(child.getLast().ending()).isInstanceOf(InputRequired.class);
    }

    @Test
    void aParentTellsWhichConversationItHeldWithASubAgent() {
        List<String> children = stored("rest/rest-session-tasks-sub-agent-parent").getFirst().history().stream()
                .filter(ToolResult.class::isInstance)
                .map(event -> ((ToolResult) event).childContext())
                .toList();

        assertThat(children).hasSize(1).doesNotContainNull();
        assertThat(stored("rest/rest-session-tasks-sub-agent-child")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python-runtime/python-rest-session-tasks",
                "python-runtime/rest-session-tasks-sub-agent-python-lead-agent",
                "rest/rest-session-tasks-sub-agent-mixed-lead-agent",
                "human-in-the-loop/hitl-sub-agent-approve-3-rest-session-tasks-parent",
                "control/deletion-8-rest-session-tasks-after",
                "control/same-context-other-user-session-tasks",
                "control/parallel-2-session-tasks"
            })
    void everyRecordedListIsRead(String name) {
        List<AgentTask> tasks = stored(name);

        assertThat(tasks)
                .hasSize(Recordings.json("kagent/" + name + ".response.json")
                        .path("data")
                        .size())
                .allSatisfy(task -> {
                    assertThat(task.taskId()).isNotEmpty();
                    assertThat(task.messageIds()).isNotEmpty();
                    assertThat(task.ending()).isNotNull();
                });
    }

    @Test
    void asksOnTheOperatorsRouteUnderTheNameOfTheConversation() throws Exception {
        stored("rest/rest-session-tasks");

        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("GET /operator/sessions/" + CONTEXT + "/tasks HTTP/1.1");
        String token = request.getHeaders().get("Authorization").substring("Bearer ".length());
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("conversation-7");
        assertThat(claims.getStringClaim("role")).isEqualTo("operator");
        assertThat(claims.getClaim("ve_id")).isNull();
    }

    @Test
    void aConversationWithoutTasksHasNoData() {
        server.enqueue(json("{\"error\":false,\"message\":\"Successfully retrieved session tasks\"}"
                .getBytes(StandardCharsets.UTF_8)));

        assertThat(find(CONTEXT)).isEmpty();
    }

    @Test
    void aConversationOfAnotherUserLooksLikeNone() {
        server.enqueue(notFound(
                "application/json", Recordings.bytes("kagent/rest/rest-session-tasks-other-user.response.json")));

        assertThat(find(CONTEXT)).isEmpty();
    }

    @Test
    void aMissingRouteIsNotMistakenForAMissingConversation() {
        server.enqueue(notFound("text/plain", "route not found".getBytes(StandardCharsets.UTF_8)));

        assertThat(failure(CONTEXT).reason()).isEqualTo(Reason.GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "01A2033B-051C-77D0-8C83-AE82D64B2CD4", "../../../../operator/sessions/123456"})
    void anIdThatTheGatewayWouldRefuseIsNotSent(String context) {
        assertThat(failure(context).reason()).isEqualTo(Reason.REFUSED);
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{\"data\":{}}", "{\"data\":[{}]}", "{\"data\":[null]}", "{\"data\":"})
    void whatIsNoListOfTasksIsGarbled(String body) {
        server.enqueue(json(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(failure(CONTEXT).reason()).isEqualTo(Reason.GARBLED);
    }

    private List<AgentTask> stored(String name) {
        server.enqueue(json(Recordings.bytes("kagent/" + name + ".response.json")));
        return find(CONTEXT);
    }

    private List<AgentTask> find(String context) {
        return new OkHttpAgentSessions(calls(server.url("").toString(), settings()))
                .findTasks("conversation-7", context);
    }

    private AgentFailure failure(String context) {
        return catchThrowableOfType(AgentFailure.class, () -> find(context));
    }

    private static MockResponse notFound(String type, byte[] body) {
        return new MockResponse.Builder()
                .code(404)
                .setHeader("Content-Type", type)
                .body(new Buffer().write(body))
                .build();
    }
}
