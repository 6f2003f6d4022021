package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.gateway.GatewayFixtures.PASSAGE;
import static io.vesaas.runtime.gateway.GatewayFixtures.ROUTE;
import static io.vesaas.runtime.gateway.GatewayFixtures.client;
import static io.vesaas.runtime.gateway.GatewayFixtures.completed;
import static io.vesaas.runtime.gateway.GatewayFixtures.delta;
import static io.vesaas.runtime.gateway.GatewayFixtures.drain;
import static io.vesaas.runtime.gateway.GatewayFixtures.json;
import static io.vesaas.runtime.gateway.GatewayFixtures.send;
import static io.vesaas.runtime.gateway.GatewayFixtures.sse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.SignedJWT;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.Started;
import io.vesaas.runtime.AgentEvent.TextDelta;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an agent may say that is not as it should be, and what we say to it. */
@Timeout(60)
class StreamFaultsTests {

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
    void aMessageIsSentAsKAgentWantsIt() throws Exception {
        server.enqueue(sse(completed()));

        drain(client(server).send(PASSAGE, "context-1", "message-1", "Grüße 🙂 \"x\""));

        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST /ve/" + ROUTE + "/ HTTP/1.1");
        assertThat(request.getHeaders().get("A2A-Version")).isNull();
        assertThat(request.getHeaders().get("Accept")).isEqualTo("text/event-stream");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        JsonNode body = Wire.JSON.readTree(request.getBody().toByteArray());
        assertThat(body.path("jsonrpc").asString()).isEqualTo("2.0");
        assertThat(body.path("method").asString()).isEqualTo("message/stream");
        assertThat(body.at("/params/message").toString())
                .isEqualTo(
                        "{\"kind\":\"message\",\"messageId\":\"message-1\",\"role\":\"user\",\"parts\":[{\"kind\":\"text\","
                                + "\"text\":\"Grüße 🙂 \\\"x\\\"\"}],\"contextId\":\"context-1\"}");
        String token = request.getHeaders().get("Authorization").substring("Bearer ".length());
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("ve_id"))
                .isEqualTo(ROUTE.toString());
    }

    @Test
    void otherCallsNameTheTask() throws Exception {
        server.enqueue(sse(completed()));

        drain(client(server).resubscribe(PASSAGE, "task-9"));

        JsonNode body = Wire.JSON.readTree(server.takeRequest().getBody().toByteArray());
        assertThat(body.path("method").asString()).isEqualTo("tasks/resubscribe");
        assertThat(body.path("params").toString()).isEqualTo("{\"id\":\"task-9\"}");
    }

    @Test
    void anOperatorTravelsOnARouteOfItsOwn() throws Exception {
        var operator = new Passage.Operator(new AgentRef("team-a", "invoice-agent"), "conversation-7");
        server.enqueue(sse(completed()));
        server.enqueue(json(Recordings.bytes("kagent/messages/tasks-get-finished.response.json")));
        server.enqueue(json(Recordings.bytes("kagent/control/cancel-running-2-cancel.response.json")));
        server.enqueue(json("{\"name\":\"invoice_agent\"}".getBytes(StandardCharsets.UTF_8)));

        drain(client(server).send(operator, "context-1", "message-1", "hello"));
        client(server).getTask(operator, "task-1");
        client(server).cancel(operator, "task-1");
        client(server).probe(operator);

        for (String call : List.of("POST /", "POST /", "POST /", "GET /.well-known/agent-card.json")) {
            RecordedRequest request = server.takeRequest();
            assertThat(request.getRequestLine())
                    .isEqualTo(call.replace(" /", " /operator/a2a/team-a/invoice-agent/") + " HTTP/1.1");
            String token = request.getHeaders().get("Authorization").substring("Bearer ".length());
            var claims = SignedJWT.parse(token).getJWTClaimsSet();
            assertThat(claims.getStringClaim("role")).isEqualTo("operator");
            assertThat(claims.getSubject()).isEqualTo("conversation-7");
            assertThat(claims.getClaim("ve_id")).isNull();
        }
    }

    @Test
    void theProbeReadsTheCard() throws Exception {
        server.enqueue(json("{\"name\":\"invoice_agent\",\"skills\":[]}".getBytes(StandardCharsets.UTF_8)));

        client(server).probe(PASSAGE);

        assertThat(server.takeRequest().getRequestLine())
                .isEqualTo("GET /ve/" + ROUTE + "/.well-known/agent-card.json HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "no json", "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600}}"})
    void aProbeThatFindsNoCardFails(String body) {
        server.enqueue(json(body.getBytes(StandardCharsets.UTF_8)));

        AgentFailure failure =
                catchThrowableOfType(AgentFailure.class, () -> client(server).probe(PASSAGE));

        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
    }

    @Test
    void aMessageOverTheGatewaysBufferIsNotSent() {
        AgentFailure failure = catchThrowableOfType(
                AgentFailure.class, () -> client(server).send(PASSAGE, "c", "m", "x".repeat(2032 * 1024)));

        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure.mayHaveRun()).isFalse();
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":",
                "null",
                "[1,2]",
                "\"text\"",
                "{\"jsonrpc\":\"2.0\"}",
                "{\"result\":\"text\"}",
                "{\"result\":{\"kind\":\"status-update\",\"status\":{\"message\":{\"parts\":{}}}}}",
                "{\"result\":{}} more"
            })
    void whatIsNoProtocolIsGarbled(String data) {
        server.enqueue(sse(delta("a") + "data: " + data + "\n\n" + completed()));
        var stream = send(client(server));
        assertThat(stream.next()).isInstanceOf(Started.class);
        assertThat(stream.next()).isEqualTo(new TextDelta("a"));

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, stream::next);

        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
        assertThat(failure.mayHaveRun()).isTrue();
        assertThat(stream.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void aCharacterSplitBetweenPacketsStaysWhole(int bytesAtOnce) {
        byte[] stream = (delta("Ü") + delta("€日🙂e\u0301") + completed()).getBytes(StandardCharsets.UTF_8);
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .chunkedBody(new okio.Buffer().write(stream), bytesAtOnce)
                .build());

        assertThat(drain(send(client(server))))
                .contains(new TextDelta("Ü"), new TextDelta("€日🙂e\u0301"))
                .last()
                .isInstanceOf(Completed.class);
    }

    @Test
    void nestingWithoutEndIsGarbled() {
        server.enqueue(sse(delta("a") + "data: {\"result\":{\"kind\":\"status-update\",\"metadata\":"
                + "[".repeat(1_000_000) + "\n\n"));

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> drain(send(client(server))));

        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
    }

    @Test
    void bytesThatAreNoUtf8AreGarbled() {
        byte[] text = delta("abc").getBytes(StandardCharsets.ISO_8859_1);
        text[new String(text, StandardCharsets.ISO_8859_1).indexOf("abc") + 1] = (byte) 0xC3;
        server.enqueue(sse(text));

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> drain(send(client(server))));

        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
    }

    @Test
    void whatIsNotKnownIsPassedOver() {
        server.enqueue(sse("""
                data: {"jsonrpc":"2.0","id":"1","result":{"kind":"news","x":[1,{"y":2}]},"extra":true}

                data: {"jsonrpc":"2.0","id":"1","result":{"kind":"status-update","taskId":"t1","contextId":"c1","new":1,\
                "status":{"state":"dreaming","message":{"role":"agent","messageId":"a","parts":[{"kind":"file","file":{}},\
                {"kind":"hologram"},{"kind":"data","data":{"x":1},"metadata":{"adk_type":"executable_code"}}]}}}}

                """ + delta("a") + completed()));

        assertThat(drain(send(client(server))))
                .containsExactly(new Started("t1", "c1"), new TextDelta("a"), new Completed(null));
    }

    @Test
    void aWebPageIsGarbled() {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "text/html")
                .body("<html>Sign in</html>")
                .build());

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> send(client(server)));

        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
        assertThat(failure.detail()).contains("<html>Sign in");
        assertThat(failure.mayHaveRun()).isTrue();
    }

    @Test
    void anErrorInsteadOfAStreamIsAFailure() {
        server.enqueue(json(Recordings.bytes("kagent/errors/error-unknown-method.response.json")));

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> drain(send(client(server))));

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure.mayHaveRun()).isFalse();
    }

    @Test
    void aStreamMayEndWithoutAnEnding() {
        server.enqueue(sse(delta("a") + delta("b") + "data: {\"cut\":"));

        assertThat(drain(send(client(server))))
                .containsExactly(new Started("t1", "c1"), new TextDelta("a"), new TextDelta("b"));
    }

    @Test
    void whatFollowsTheEndingIsNotRead() {
        server.enqueue(sse(completed() + delta("late") + "data: broken\n\n"));

        assertThat(drain(send(client(server)))).containsExactly(new Started("t1", "c1"), new Completed(null));
    }

    @Test
    void anEventJustUnderTheLimitIsRead() {
        String text = "ü".repeat(5 * 1024 * 1024 - 500);
        server.enqueue(sse(delta(text) + completed()));

        List<AgentEvent> events = drain(send(client(server)));

        assertThat(((TextDelta) events.get(1)).text()).hasSameSizeAs(text).isEqualTo(text);
    }

    @Test
    void anEventOverTheLimitIsGarbled() {
        server.enqueue(sse(delta("x".repeat(10 * 1024 * 1024)) + completed()));

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> drain(send(client(server))));

        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
        assertThat(failure.detail()).contains("longer than 10485760 bytes");
    }

    @Test
    void artifactsThatGrowWithoutEndAreGarbled() {
        String chunk = """
                data: {"jsonrpc":"2.0","id":"1","result":{"kind":"artifact-update","taskId":"t1","contextId":"c1","append":true,\
                "artifact":{"artifactId":"a","parts":[{"kind":"text","text":"%s"}]}}}

                """.formatted("x".repeat(1024 * 1024));
        server.enqueue(sse(chunk.repeat(11)));

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> drain(send(client(server))));

        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
    }

    @Test
    void aHundredThousandTinyEventsAreAllRead() {
        String one = delta("é");
        server.enqueue(sse(one.repeat(100_000) + completed()));

        long pieces = drain(send(client(server))).stream()
                .filter(new TextDelta("é")::equals)
                .count();

        assertThat(pieces).isEqualTo(100_000);
    }
}
