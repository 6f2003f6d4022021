package io.vesaas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.TextDelta;
import io.vesaas.runtime.gateway.ClientAt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recorded deltas, over and over, from a server on this machine through the A2A client, against plain OkHttp that reads the
 * same bytes and looks at none of them, and against plain OkHttp that only cuts them into lines; in turns. Counted is the
 * processor time of the thread that reads, so that other work on this machine changes little.
 */
class A2aClientBench {

    private static final int RUNS = Integer.getInteger("ve.bench.runs", 9);
    private static final int EVENTS = Integer.getInteger("ve.bench.events", 50_000);
    private static final Path RECORDINGS = Path.of("src/test/resources/recordings/kagent");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final OkHttpClient plain = new OkHttpClient();
    private final Map<String, List<Double>> micros = new LinkedHashMap<>();
    private final Map<String, List<Double>> allocated = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource({"go, messages/stream-plain", "python, python-runtime/python-stream-plain"})
    void readsAtLeastHalfAsFastAsPlainOkHttp(String runtime, String recording) throws IOException {
        try (var server = new EventServer(answer(RECORDINGS.resolve(recording + ".response.sse")))) {
            AgentClient client = ClientAt.of(server.url());
            for (int run = -6; run < RUNS; run++) {
                measure("plain OkHttp, bytes", run, () -> drain(server, BufferedSourceReader::bytes));
                measure("plain OkHttp, lines", run, () -> drain(server, BufferedSourceReader::lines));
                measure("A2A client", run, () -> read(client));
            }
        }
        Path folder = Path.of("target/bench");
        new Table("A2A client, " + runtime + " deltas", "µs of processor time per event", micros)
                .write(folder, "a2a-client-" + runtime);
        new Table("A2A client, " + runtime + " deltas, allocation", "bytes/event", allocated)
                .write(folder, "a2a-client-" + runtime + "-allocation");

        assertThat(Table.median(micros.get("A2A client")))
                .as("µs per event, which must not be more than twice those of plain OkHttp")
                .isLessThan(Table.median(micros.get("plain OkHttp, bytes")) * 2);
    }

    private void measure(String name, int run, Runnable reading) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long begun = THREADS.getCurrentThreadCpuTime();
        reading.run();
        double seconds = (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        if (run >= 0) {
            micros.computeIfAbsent(name, key -> new ArrayList<>()).add(seconds * 1e6 / EVENTS);
            allocated.computeIfAbsent(name, key -> new ArrayList<>()).add((double) bytes / EVENTS);
        }
    }

    private static void read(AgentClient client) {
        int deltas = 0;
        try (var stream = client.send(ClientAt.PASSAGE, "context", "message", "hello")) {
            for (AgentEvent event = stream.next(); event != null; event = stream.next()) {
                deltas += event instanceof TextDelta ? 1 : 0;
            }
        }
        assertThat(deltas).isEqualTo(EVENTS);
    }

    private void drain(EventServer server, BufferedSourceReader reader) {
        var request = new Request.Builder()
                .url(server.url())
                .post(RequestBody.create(new byte[0]))
                .build();
        try (Response response = plain.newCall(request).execute()) {
            reader.read(response.body().source());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The deltas of a recording, repeated, and its ending. */
    private static byte[] answer(Path recording) throws IOException {
        List<String> events = Stream.of(Files.readString(recording).split("(?<=\n\n)"))
                .filter(event -> event.startsWith("id:") || event.startsWith("data:"))
                .toList();
        List<String> deltas = events.stream()
                .filter(event -> event.contains("partial\":true"))
                .toList();
        var answer = new ByteArrayOutputStream();
        answer.write(EventServer.head());
        for (int i = 0; i < EVENTS; i++) {
            chunk(answer, deltas.get(i % deltas.size()));
        }
        chunk(answer, events.getLast());
        answer.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return answer.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String event) throws IOException {
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private interface BufferedSourceReader {

        void read(BufferedSource source) throws IOException;

        static void bytes(BufferedSource source) throws IOException {
            byte[] buffer = new byte[16 * 1024];
            while (source.read(buffer) >= 0) {}
        }

        static void lines(BufferedSource source) throws IOException {
            while (source.readUtf8Line() != null) {}
        }
    }
}
