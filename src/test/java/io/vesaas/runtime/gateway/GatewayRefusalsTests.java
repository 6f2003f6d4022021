package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.gateway.GatewayFixtures.PASSAGE;
import static io.vesaas.runtime.gateway.GatewayFixtures.client;
import static io.vesaas.runtime.gateway.GatewayFixtures.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each recorded refusal of Agent Gateway becomes a named reason. */
class GatewayRefusalsTests {

    private static final Set<String> NEVER_SENT_ON =
            Set.of("faults/01-upstream-down", "faults/02-upstream-name-unknown", "k8s/18-missing-backend");

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<String> refusals() {
        return Recordings.gateway().stream().filter(name -> status(name) != 200);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isNamed(String name) {
        byte[] body = Recordings.bytes("agentgateway/" + name + ".body");
        int tries = status(name) == 401 ? 2 : 1;
        for (int i = 0; i < tries; i++) {
            server.enqueue(new MockResponse.Builder()
                    .code(status(name))
                    .setHeader("Content-Type", "text/plain")
                    .body(new Buffer().write(body))
                    .build());
        }

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> send(client(server)));

        assertThat(failure.reason())
                .isEqualTo(
                        switch (status(name)) {
                            case 401 -> Reason.UNAUTHORISED;
                            case 403 -> Reason.FORBIDDEN;
                            case 404 -> Reason.GONE;
                            case 429 -> Reason.RATE_LIMITED;
                            default -> Reason.UNREACHABLE;
                        });
        assertThat(failure.detail()).contains(new String(body, StandardCharsets.UTF_8).strip());
        assertThat(failure.mayHaveRun()).isEqualTo(status(name) >= 500 && !NEVER_SENT_ON.contains(name));
        assertThat(server.getRequestCount()).isEqualTo(tries);
    }

    @ParameterizedTest
    @CsvSource({"301, GARBLED, true", "400, REFUSED, false", "408, GARBLED, true", "413, TOO_LARGE, false"})
    void otherStatusesAreNamedToo(int status, Reason reason, boolean mayHaveRun) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Location", server.url("/elsewhere"))
                .build());

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> send(client(server)));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.mayHaveRun()).isEqualTo(mayHaveRun);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnceBecauseNothingHasRun() throws Exception {
        server.enqueue(
                new MockResponse.Builder().code(401).body("token expired").build());
        server.enqueue(GatewayFixtures.sse(GatewayFixtures.completed()));

        assertThat(GatewayFixtures.drain(send(client(server)))).hasSize(2);

        RecordedRequest first = server.takeRequest();
        RecordedRequest second = server.takeRequest();
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().get("Authorization"))
                .isNotEqualTo(first.getHeaders().get("Authorization"));
    }

    @Test
    void aRefusalThatRepeatsOurTokenDoesNotShowIt() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(401)
                        .body("no good: " + request.getHeaders().get("Authorization"))
                        .build();
            }
        });

        AgentFailure failure =
                catchThrowableOfType(AgentFailure.class, () -> client(server).probe(PASSAGE));

        assertThat(failure.detail()).isEqualTo("HTTP 401: no good: Bearer <token>");
    }

    private static int status(String name) {
        String head = new String(Recordings.bytes("agentgateway/" + name + ".response"), StandardCharsets.ISO_8859_1);
        String line = head.lines()
                .filter(each -> each.startsWith("HTTP/1.1 ") && !each.contains(" 100 "))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(line.substring(9, 12));
    }
}
