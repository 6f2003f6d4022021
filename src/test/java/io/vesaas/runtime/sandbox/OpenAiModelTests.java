package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenAiModelTests {

    private static final String STREAM = """
            data: {"choices":[{"delta":{"role":"assistant","content":""}}]}

            data: {"choices":[{"delta":{"content":"Grüß "}}]}

            data: {"choices":[{"delta":{"content":"Gott"}}]}

            data: {"choices":[{"delta":{},"finish_reason":"stop"}]}

            data: {"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":3}}

            data: [DONE]

            """;

    private final MockWebServer server = new MockWebServer();
    private final List<String> pieces = new ArrayList<>();
    private Model model;

    @BeforeEach
    void start() throws Exception {
        server.start();
        model = new OpenAiModel(
                new SandboxSettings.Model(URI.create("http://127.0.0.1:" + server.getPort() + "/v1/"), "key-1", null));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void passesOnThePiecesAndTheUsageThatWasReported() throws Exception {
        server.enqueue(ok(STREAM));

        Model.Answer answer = model.answer(prompt(List.of()), pieces::add);

        assertThat(pieces).containsExactly("Grüß ", "Gott");
        assertThat(answer).isEqualTo(new Model.Answer("Grüß Gott", List.of(), new Model.Usage(12, 3)));
    }

    @Test
    void sendsTheConversationAndAsksForUsage() throws Exception {
        server.enqueue(ok(STREAM));

        model.answer(prompt(List.of(tool())), pieces::add);

        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/v1/chat/completions");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer key-1");
        JsonNode body = Json.MAPPER.readTree(request.getBody().utf8());
        assertThat(body.path("model").asString()).isEqualTo("stub-model");
        assertThat(body.at("/stream_options/include_usage").asBoolean()).isTrue();
        assertThat(body.at("/messages/0/content").asString()).isEqualTo("Be brief.");
        assertThat(body.at("/messages/1/content").asString()).isEqualTo("hello");
        assertThat(body.at("/tools/0/function/name").asString()).isEqualTo("find_order");
    }

    @Test
    void takesNoReportForUnknownUsage() throws Exception {
        server.enqueue(ok(STREAM.replaceAll("(?m)^data: .*prompt_tokens.*$", ": nothing")));

        assertThat(model.answer(prompt(List.of()), pieces::add).usage()).isNull();
    }

    @Test
    void putsToolCallsTogetherFromTheirPieces() throws Exception {
        server.enqueue(ok("""
                        data: {"choices":[{"delta":{"tool_calls":[{"index":0,"id":"c1","function":{"name":"find_order","arguments":""}}]}}]}

                        data: {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\\"number\\":"}}]}}]}

                        data: {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"\\"7\\"}"}}]}}]}

                        data: [DONE]

                        """));

        Model.Answer answer = model.answer(prompt(List.of(tool())), pieces::add);

        assertThat(answer.calls())
                .containsExactly(
                        new Model.Call("c1", "find_order", Json.object().put("number", "7")));
    }

    @Test
    void triesThreeTimesBeforeItTellsOfARefusalThatMayPass() throws Exception {
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder()
                    .code(429)
                    .body("{\"error\":{\"message\":\"slow down\"}}")
                    .build());
        }

        ModelFailure failure =
                catchThrowableOfType(ModelFailure.class, () -> model.answer(prompt(List.of()), pieces::add));

        assertThat(failure.status()).isEqualTo(429);
        assertThat(failure.body()).contains("slow down");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void doesNotRepeatARefusalThatStays() {
        server.enqueue(new MockResponse.Builder().code(401).body("no").build());

        ModelFailure failure =
                catchThrowableOfType(ModelFailure.class, () -> model.answer(prompt(List.of()), pieces::add));

        assertThat(failure.status()).isEqualTo(401);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void tellsThatTheAnswerBrokeOff() {
        server.enqueue(new MockResponse.Builder()
                .body(STREAM)
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());

        ModelFailure failure =
                catchThrowableOfType(ModelFailure.class, () -> model.answer(prompt(List.of()), pieces::add));

        assertThat(failure.what()).isEqualTo("unexpected EOF");
    }

    @Test
    void tellsThatNobodyIsThere() {
        server.close();

        ModelFailure failure =
                catchThrowableOfType(ModelFailure.class, () -> model.answer(prompt(List.of()), pieces::add));

        assertThat(failure.what()).startsWith("POST \"http://127.0.0.1:");
    }

    private static MockResponse ok(String stream) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body(stream)
                .build();
    }

    private static Tool tool() {
        return new Tool.Served("find_order", "Finds an order", Json.object(), Json.object(), "{}", false);
    }

    private static Model.Prompt prompt(List<Tool> tools) {
        var agent = Json.object();
        agent.withObject("/spec/declarative").put("systemMessage", "Be brief.");
        return new Model.Prompt(new AgentResource(agent), "stub-model", List.of(new Model.Turn.User("hello")), tools);
    }
}
