package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.gateway.GatewayFixtures.PASSAGE;
import static io.vesaas.runtime.gateway.GatewayFixtures.client;
import static io.vesaas.runtime.gateway.GatewayFixtures.completed;
import static io.vesaas.runtime.gateway.GatewayFixtures.delta;
import static io.vesaas.runtime.gateway.GatewayFixtures.drain;
import static io.vesaas.runtime.gateway.GatewayFixtures.send;
import static io.vesaas.runtime.gateway.GatewayFixtures.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.Started;
import io.vesaas.runtime.AgentEvent.TextDelta;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A POST is never sent twice, whatever happens to the connection, and each break has a name. */
@Timeout(30)
class BrokenConnectionTests {

    @Test
    void aRefusedConnectionHasNotRunTheMessage() throws IOException {
        int free;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = probe.getLocalPort();
        }

        AgentFailure failure =
                catchThrowableOfType(AgentFailure.class, () -> send(client("http://127.0.0.1:" + free, settings())));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure.mayHaveRun()).isFalse();
    }

    @Test
    void aConnectionClosedBeforeTheAnswerMayHaveRunTheMessage() throws IOException {
        try (var server = new RawServer((socket, _) -> socket.close())) {
            AgentFailure failure =
                    catchThrowableOfType(AgentFailure.class, () -> send(client(server.url(), settings())));

            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(failure.mayHaveRun()).isTrue();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatIsResetMayHaveRunTheMessage() throws IOException {
        try (var server = new RawServer((socket, _) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            AgentFailure failure =
                    catchThrowableOfType(AgentFailure.class, () -> send(client(server.url(), settings())));

            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(failure.mayHaveRun()).isTrue();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aStreamMayTakeLongerThanAnyAnswer() throws IOException {
        var wait = new CountDownLatch(1);
        try (var server = new RawServer((_, out) -> {
            RawServer.head(out);
            for (int i = 0; i < 10; i++) {
                RawServer.chunk(out, delta("a"));
                assertThat(wait.await(100, TimeUnit.MILLISECONDS)).isFalse();
            }
            RawServer.chunk(out, completed());
            RawServer.end(out);
        })) {
            var impatient = new GatewaySettings(
                    settings().issuer(),
                    settings().audience(),
                    settings().tokenLife(),
                    Duration.ofMillis(300),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(5),
                    settings().maxRequest(),
                    settings().maxEvent());

            assertThat(drain(send(client(server.url(), impatient)))).last().isInstanceOf(Completed.class);
        }
    }

    @Test
    void aWishToTryAgainIsNotObeyed() throws IOException {
        try (var server = new RawServer((_, out) -> {
            out.write("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 4\r\n\r\nbusy".getBytes());
            out.flush();
        })) {
            AgentFailure failure =
                    catchThrowableOfType(AgentFailure.class, () -> send(client(server.url(), settings())));

            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aStreamThatBreaksTellsWhatCameBefore() throws IOException {
        try (var server = new RawServer((socket, out) -> {
            RawServer.head(out);
            RawServer.chunk(out, delta("Two inv"));
            socket.close();
        })) {
            var stream = send(client(server.url(), settings()));

            assertThat(stream.next()).isInstanceOf(Started.class);
            assertThat(stream.next()).isEqualTo(new TextDelta("Two inv"));
            AgentFailure failure = catchThrowableOfType(AgentFailure.class, stream::next);
            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(failure.mayHaveRun()).isTrue();
            assertThat(stream.next()).isNull();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatWasDroppedWhileIdleCostsNoSecondPost() throws IOException {
        try (var server = new RawServer((socket, out) -> {
            RawServer.head(out);
            RawServer.chunk(out, delta("a") + completed());
            RawServer.end(out);
            socket.close();
        })) {
            var client = client(server.url(), settings());
            for (int i = 1; i <= 5; i++) {
                assertThat(drain(send(client))).last().isInstanceOf(Completed.class);
                assertThat(server.requests()).isEqualTo(i);
            }
        }
    }

    @Test
    void connectionsForShortCallsAreUsedAgain() throws IOException {
        var seen = ConcurrentHashMap.<Integer>newKeySet();
        try (var server = new RawServer((socket, out) -> {
            seen.add(socket.getPort());
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"name\":\"a\"}"
                    .getBytes());
            out.flush();
        })) {
            var client = client(server.url(), settings());
            for (int i = 0; i < 5; i++) {
                client.probe(PASSAGE);
            }
            assertThat(server.requests()).isEqualTo(5);
            assertThat(seen).hasSize(1);
        }
    }

    @Test
    void silenceForTooLongIsIdle() throws IOException {
        var over = new CountDownLatch(1);
        try (var server = new RawServer((_, out) -> {
            RawServer.head(out);
            RawServer.chunk(out, delta("Two inv"));
            over.await(20, TimeUnit.SECONDS);
        })) {
            var stream = send(client(server.url(), settings(Duration.ofMillis(300))));
            stream.next();
            stream.next();

            AgentFailure failure = catchThrowableOfType(AgentFailure.class, stream::next);

            over.countDown();
            assertThat(failure.reason()).isEqualTo(Reason.IDLE);
            assertThat(failure.mayHaveRun()).isTrue();
        }
    }

    @Test
    void anAgentThatNeverAnswersIsIdle() throws IOException {
        var over = new CountDownLatch(1);
        try (var server = new RawServer((_, _) -> over.await(20, TimeUnit.SECONDS))) {
            AgentFailure failure = catchThrowableOfType(
                    AgentFailure.class, () -> send(client(server.url(), settings(Duration.ofMillis(300)))));

            over.countDown();
            assertThat(failure.reason()).isEqualTo(Reason.IDLE);
            assertThat(failure.mayHaveRun()).isTrue();
        }
    }

    @Test
    void closingFromAnotherThreadEndsAWaitingReaderAndTheConnection() throws Exception {
        var left = new AtomicBoolean();
        try (var server = new RawServer((socket, out) -> {
            RawServer.head(out);
            RawServer.chunk(out, delta("a"));
            left.set(socket.getInputStream().read() < 0);
        })) {
            var stream = send(client(server.url(), settings()));
            stream.next();
            stream.next();
            var waiting = CompletableFuture.supplyAsync(() -> String.valueOf(stream.next()));

            stream.close();

            assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo("null");
            await().untilTrue(left);
        }
    }

    @Test
    void closingAStreamThatNobodyReadsEndsTheConnection() throws Exception {
        var left = new AtomicBoolean();
        try (var server = new RawServer((socket, out) -> {
            RawServer.head(out);
            left.set(socket.getInputStream().read() < 0);
        })) {
            var stream = send(client(server.url(), settings()));

            stream.close();
            stream.close();

            await().untilTrue(left);
            assertThat(stream.next()).isNull();
        }
    }

    @Test
    void anInterruptEndsAWaitingReader() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = new RawServer((_, out) -> {
            RawServer.head(out);
            RawServer.chunk(out, delta("a"));
            over.await(20, TimeUnit.SECONDS);
        })) {
            var stream = send(client(server.url(), settings()));
            stream.next();
            stream.next();
            var seen = new CompletableFuture<Reason>();
            Thread reader = Thread.ofVirtual().start(() -> {
                try {
                    stream.next();
                } catch (AgentFailure e) {
                    seen.complete(e.reason());
                }
            });

            reader.interrupt();

            assertThat(seen.get(5, TimeUnit.SECONDS)).isEqualTo(Reason.UNREACHABLE);
            over.countDown();
        }
    }

    @Test
    void aSlowReaderSlowsTheSender() throws Exception {
        var sent = new AtomicLong();
        String event = delta("x".repeat(10_000));
        try (var server = new RawServer((_, out) -> {
            RawServer.head(out);
            for (int i = 0; i < 10_000; i++) {
                RawServer.chunk(out, event);
                sent.addAndGet(event.length());
            }
        })) {
            try (var stream = send(client(server.url(), settings()))) {
                stream.next();
                await().during(Duration.ofMillis(300))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> {
                            long before = sent.get();
                            Thread.onSpinWait();
                            return sent.get() == before && before > 0;
                        });
                assertThat(sent.get()).isLessThan(50_000_000L);
            }
        }
    }
}
