package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.gateway.GatewayFixtures.PASSAGE;
import static io.vesaas.runtime.gateway.GatewayFixtures.ROUTE;
import static io.vesaas.runtime.gateway.GatewayFixtures.completed;
import static io.vesaas.runtime.gateway.GatewayFixtures.drain;
import static io.vesaas.runtime.gateway.GatewayFixtures.json;
import static io.vesaas.runtime.gateway.GatewayFixtures.send;
import static io.vesaas.runtime.gateway.GatewayFixtures.settings;
import static io.vesaas.runtime.gateway.GatewayFixtures.sse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.TextDelta;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

/** Calls are written down as they were, and can be said again. */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class RecordingTests {

    private static final Path RECORDINGS = Path.of("src/test/resources/recordings/kagent");
    private static final byte[] PLAIN = Recordings.bytes("kagent/python-runtime/python-stream-plain.response.sse");

    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server.start();
        folder = temporary.resolve("recordings");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCallIsWrittenDownByteForByteWithItsTiming() throws IOException {
        server.enqueue(sse(PLAIN));

        drain(send(client(List.of())));

        List<Path> files = written(4);
        assertThat(files)
                .extracting(file -> file.getFileName().toString().replaceFirst("^\\d{8}-\\d{6}-\\d{3}-1-", ""))
                .containsExactly(
                        "message-stream.request.http",
                        "message-stream.response.headers",
                        "message-stream.response.sse",
                        "message-stream.response.sse.times");
        assertThat(Files.readAllBytes(files.get(2))).isEqualTo(PLAIN);
        assertThat(Files.readAllLines(files.get(3)))
                .hasSize(Recordings.events("python-runtime/python-stream-plain").size())
                .allMatch(line -> line.matches("\\d+\t\\d+"));
        assertThat(Files.readString(files.get(0)))
                .startsWith("POST /ve/" + ROUTE + "/ HTTP/1.1\nAccept: text/event-stream\n\n{\"jsonrpc\":")
                .contains("Which invoices are overdue?");
        assertThat(Files.readString(files.get(1)))
                .startsWith("HTTP/1.1 200 OK\n")
                .contains("Content-Type: text/event-stream\n")
                .contains("# recorder: end after ");
    }

    @Test
    void noTokenIsWrittenDownEvenWhenTheOtherSideRepeatsIt() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(403)
                        .setHeader("Set-Cookie", "session=secret")
                        .body("no: " + request.getHeaders().get("Authorization"))
                        .build();
            }
        });

        catchThrowable(() -> send(client(List.of())));

        for (Path file : written(3)) {
            assertThat(Files.readString(file)).doesNotContain("eyJ", "Authorization", "secret");
        }
        assertThat(Files.readString(written(3).get(2))).isEqualTo("no: Bearer <token>");
    }

    @Test
    void onlyChosenCallsAreWrittenDown() {
        OkHttpAgentClient client = client(List.of("team-a/invoice-agent"));
        for (int i = 0; i < 2; i++) {
            server.enqueue(json("{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8)));
        }

        client.probe(PASSAGE);
        client.probe(new Passage.Operator(new AgentRef("team-a", "invoice-agent"), "conversation-7"));

        assertThat(written(3)).allMatch(file -> file.toString().contains("-card."));
        assertThat(content(written(3).getFirst())).startsWith("GET /operator/a2a/team-a/invoice-agent/.well-known/");
    }

    @Test
    void nothingIsWrittenDownUnlessAsked() throws IOException {
        server.enqueue(sse(PLAIN));

        drain(send(GatewayFixtures.client(server)));

        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFullFolderEndsTheRecordingAndNotTheCall(CapturedOutput output) {
        server.enqueue(sse(PLAIN));
        server.enqueue(sse(PLAIN));
        OkHttpAgentClient client = client(folder, List.of(), DataSize.ofKilobytes(10));

        assertThat(drain(send(client))).last().isInstanceOf(Completed.class);
        assertThat(drain(send(client))).last().isInstanceOf(Completed.class);

        assertThat(content(written(4).get(1))).contains("cut off: the folder is full");
        assertThat(output.getOut().split("can't be recorded", -1)).hasSize(2);
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnceAndHurtsNoCall(CapturedOutput output) throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "in the way");
        OkHttpAgentClient client = client(file.resolve("below"), List.of(), DataSize.ofMegabytes(1));
        for (int i = 0; i < 3; i++) {
            server.enqueue(sse(completed()));
            assertThat(drain(send(client))).last().isInstanceOf(Completed.class);
        }

        await().until(() -> output.getOut().contains("can't be recorded"));
        assertThat(output.getOut().split("can't be recorded", -1)).hasSize(2);
    }

    @Test
    void whoTurnsItOnIsToldWhatIsInIt(CapturedOutput output) {
        client(List.of());

        assertThat(output).contains("with all that people and agents say");
    }

    @Test
    void aCallThatBreaksOffIsWrittenDownAsFarAsItCame() throws Exception {
        try (var rude = new RawServer((socket, out) -> {
            RawServer.head(out);
            RawServer.chunk(out, GatewayFixtures.delta("Two inv"));
            socket.close();
        })) {
            Throwable failure =
                    catchThrowable(() -> drain(send(client(rude.url(), folder, List.of(), DataSize.ofMegabytes(1)))));

            assertThat(failure).isInstanceOf(AgentFailure.class);
            assertThat(content(written(4).get(2))).isEqualTo(GatewayFixtures.delta("Two inv"));
        }
    }

    @Test
    void whatWasWrittenDownIsSaidAgain() throws IOException {
        server.enqueue(sse(PLAIN));
        List<AgentEvent> first = drain(send(client(List.of())));
        Path name = Path.of(written(4).get(2).toString().replace(".response.sse", ""));

        try (var replay = new Replay(name, 0)) {
            assertThat(drain(send(GatewayFixtures.client(replay.url(), settings()))))
                    .isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages/stream-plain", "python-runtime/python-stream-plain", "messages/stream-tool-call"})
    void aRecordedStreamArrivesAtItsOwnPace(String name) throws IOException {
        List<Long> times = times(name);
        int first = 0;
        while (!Recordings.events(name).get(first).toString().contains("partial\":true")) {
            first++;
        }
        long firstPiece = 0;

        try (var replay = new Replay(RECORDINGS.resolve(name), 1);
                var stream = send(GatewayFixtures.client(replay.url(), settings()))) {
            AgentEvent event = stream.next();
            while (event != null && !event.isFinal()) {
                if (firstPiece == 0 && event instanceof TextDelta) {
                    firstPiece = System.nanoTime();
                }
                event = stream.next();
            }
            assertThat(event).isInstanceOf(Completed.class);
        }

        assertThat((System.nanoTime() - firstPiece) / 1_000_000)
                .as("a piece is seen when it comes, not when the last one does")
                .isGreaterThanOrEqualTo((times.getLast() - times.get(first)) / 2);
    }

    @Test
    void aRecordedSilenceIsWaitedForInQuickMotion() throws IOException {
        long begun = System.nanoTime();

        try (var replay = new Replay(RECORDINGS.resolve("control/stream-slow-first-token"), 20)) {
            assertThat(drain(send(GatewayFixtures.client(replay.url(), settings()))))
                    .last()
                    .isInstanceOf(Completed.class);
        }

        assertThat((System.nanoTime() - begun) / 1_000_000)
                .isGreaterThanOrEqualTo(times("control/stream-slow-first-token").getLast() / 20);
    }

    private static List<Long> times(String name) throws IOException {
        return Files.readAllLines(RECORDINGS.resolve(name + ".response.sse.times")).stream()
                .map(line -> Long.valueOf(line.split("\t")[1]))
                .toList();
    }

    private OkHttpAgentClient client(List<String> only) {
        return client(folder, only, DataSize.ofMegabytes(1));
    }

    private OkHttpAgentClient client(Path to, List<String> only, DataSize most) {
        return client(server.url("").toString(), to, only, most);
    }

    private static OkHttpAgentClient client(String url, Path to, List<String> only, DataSize most) {
        return new OkHttpAgentClient(
                GatewayFixtures.calls(url, settings(), null, new RecordingSettings(to, only, most)));
    }

    private List<Path> written(int count) {
        return await().until(
                        () -> {
                            if (!Files.isDirectory(folder)) {
                                return List.of();
                            }
                            try (Stream<Path> files = Files.list(folder)) {
                                return files.sorted().toList();
                            }
                        },
                        files -> files.size() == count);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
