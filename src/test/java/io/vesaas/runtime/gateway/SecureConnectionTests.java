package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.gateway.GatewayFixtures.PASSAGE;
import static io.vesaas.runtime.gateway.GatewayFixtures.completed;
import static io.vesaas.runtime.gateway.GatewayFixtures.delta;
import static io.vesaas.runtime.gateway.GatewayFixtures.drain;
import static io.vesaas.runtime.gateway.GatewayFixtures.json;
import static io.vesaas.runtime.gateway.GatewayFixtures.send;
import static io.vesaas.runtime.gateway.GatewayFixtures.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.Started;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway behind TLS, where HTTP/2 is spoken. */
@Timeout(60)
class SecureConnectionTests {

    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HeldCertificate GATEWAY = new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .signedBy(AUTHORITY)
            .build();

    private static final int INTERNAL_ERROR = 2;
    private static final int REFUSED_STREAM = 7;
    private static final int CANCEL = 8;

    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(GATEWAY, AUTHORITY.certificate())
                .build()
                .sslSocketFactory());
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void streamsAtTheSameTimeShareOneHttp2Connection() throws Exception {
        OkHttpAgentClient client = client();
        for (int i = 0; i < 3; i++) {
            server.enqueue(events((delta("a") + completed()))
                    .throttleBody(300, 100, TimeUnit.MILLISECONDS)
                    .build());
        }
        try (var one = send(client);
                var two = send(client);
                var three = send(client)) {
            assertThat(one.next()).isInstanceOf(Started.class);
            assertThat(two.next()).isInstanceOf(Started.class);
            assertThat(drain(three)).last().isInstanceOf(Completed.class);
        }

        Set<Integer> connections = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            RecordedRequest request = server.takeRequest();
            assertThat(request.getVersion()).isEqualTo("HTTP/2");
            connections.add(request.getConnectionIndex());
        }
        assertThat(connections).hasSize(1);
    }

    @Test
    void shortCallsKeepTheirConnection() throws Exception {
        OkHttpAgentClient client = client();
        for (int i = 0; i < 3; i++) {
            server.enqueue(json("{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8)));
            client.probe(PASSAGE);
        }

        for (int i = 0; i < 3; i++) {
            RecordedRequest request = server.takeRequest();
            assertThat(request.getConnectionIndex()).isZero();
            assertThat(request.getExchangeIndex()).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {INTERNAL_ERROR, REFUSED_STREAM, CANCEL})
    void aMessageWhoseStreamIsResetIsNotSentAgain(int code) {
        server.enqueue(new MockResponse.Builder()
                .onRequestBody(new SocketEffect.CloseStream(code))
                .build());
        server.enqueue(events(completed()).build());

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> drain(send(client())));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure.mayHaveRun()).isTrue();
        assertThat(server.getRequestCount()).isLessThanOrEqualTo(1);
    }

    @Test
    void aMessageIsNotSentAgainWhenTheConnectionIsShutDownUnderIt() {
        OkHttpAgentClient client = client();
        server.enqueue(new MockResponse.Builder()
                .onRequestBody(SocketEffect.ShutdownConnection.INSTANCE)
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(events(completed()).build());

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> drain(send(client)));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure.mayHaveRun()).isTrue();
        assertThat(server.getRequestCount()).isLessThanOrEqualTo(1);
    }

    @Test
    void theNextMessageFindsANewConnectionAfterOneWasShutDown() {
        OkHttpAgentClient client = client();
        server.enqueue(events(completed())
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        server.enqueue(events(completed()).build());

        assertThat(drain(send(client))).last().isInstanceOf(Completed.class);
        assertThat(drain(send(client))).last().isInstanceOf(Completed.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void leavingAStreamResetsItAndLeavesTheOthers() {
        OkHttpAgentClient client = client();
        server.enqueue(events(delta("x".repeat(10_000)).repeat(500)).build());
        server.enqueue(events((delta("a") + completed()))
                .throttleBody(100, 50, TimeUnit.MILLISECONDS)
                .build());
        try (var left = send(client);
                var other = send(client)) {
            assertThat(left.next()).isInstanceOf(Started.class);

            left.close();

            assertThat(left.next()).isNull();
            assertThat(drain(other)).last().isInstanceOf(Completed.class);
        }
    }

    @Test
    void aGatewayWhoseAuthorityIsNotKnownIsNotSpokenTo() {
        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> send(client(null)));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure.mayHaveRun()).isFalse();
        assertThat(failure.detail()).contains("SSLHandshakeException");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate"})
    void aFileThatHoldsNoCertificateIsSaidAtTheStart(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), content);

        assertThatThrownBy(() -> client(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ve.gateway.tls.ca must name a PEM file")
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> client(folder.resolve("none.pem"))).isInstanceOf(IllegalStateException.class);
    }

    private static MockResponse.Builder events(String text) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .body(text);
    }

    private OkHttpAgentClient client() {
        try {
            return client(Files.writeString(folder.resolve("authority.pem"), AUTHORITY.certificatePem()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private OkHttpAgentClient client(@Nullable Path ca) {
        return new OkHttpAgentClient(
                GatewayFixtures.calls(server.url("").toString(), settings(), ca, GatewayFixtures.noRecording()));
    }
}
