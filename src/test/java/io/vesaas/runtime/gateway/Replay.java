package io.vesaas.runtime.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that says again what was recorded (docs/recording.md), each event at its time or as fast as it can. */
final class Replay implements AutoCloseable {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final List<String> events;
    private final List<Long> millis;
    private final RawServer server;

    /**
     * @param name path and name of the recording, without its endings
     * @param speed how many times faster than it was, 0 for as fast as possible
     */
    Replay(Path name, int speed) throws IOException {
        events = Stream.of(Files.readString(Path.of(name + ".response.sse")).split("(?<=\n\n)"))
                .toList();
        millis = Files.readAllLines(Path.of(name + ".response.sse.times")).stream()
                .map(line -> Long.valueOf(line.split("\t")[1]))
                .toList();
        server = new RawServer((_, out) -> answer(out, speed));
    }

    private void answer(OutputStream out, int speed) throws Exception {
        RawServer.head(out);
        long begun = System.nanoTime();
        for (int i = 0; i < events.size(); i++) {
            if (speed > 0 && i < millis.size()) {
                long due = begun + TimeUnit.MILLISECONDS.toNanos(millis.get(i)) / speed;
                NEVER.await(Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            RawServer.chunk(out, events.get(i).getBytes(StandardCharsets.UTF_8));
        }
        RawServer.end(out);
    }

    String url() {
        return server.url();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
