package io.vesaas.runtime.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Open watches: one JSON object per line, as the Kubernetes API sends them, with a bookmark whenever it is quiet. */
final class Watches {

    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final WorldChange CLOSED = World.bookmark();

    private final World world;
    private final Set<BlockingQueue<WorldChange>> open = ConcurrentHashMap.newKeySet();

    Watches(World world) {
        this.world = world;
    }

    void follow(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Type", "application/json");
        var queue = new LinkedBlockingQueue<WorldChange>();
        open.add(queue);
        Runnable stop = world.watch(queue::add);
        try {
            for (WorldChange next = queue.take(); next != CLOSED; next = nextOrBookmark(queue)) {
                String line = Json.compact(next.toJson()) + "\n";
                response.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
                response.flushBuffer();
            }
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        } finally {
            stop.run();
            open.remove(queue);
        }
    }

    /** Ends all, so that they don't hold up a shutdown. */
    void closeAll() {
        open.forEach(queue -> queue.add(CLOSED));
    }

    private static WorldChange nextOrBookmark(BlockingQueue<WorldChange> queue) throws InterruptedException {
        WorldChange next = queue.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        return next == null ? World.bookmark() : next;
    }
}
