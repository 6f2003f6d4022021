package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Opens and reads a stream on a thread of its own, so that its reader can wait for the next event and for the clock at
 * once. The queue is bounded: a slow reader slows the agent.
 */
final class EventPump implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventPump.class);
    private static final int CAPACITY = 1_000;

    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread reader;
    private @Nullable AgentStream open;
    private boolean closed;

    /** What came out of the stream. */
    sealed interface Item {
        record Heard(AgentEvent event) implements Item {}

        /** The stream is over; it broke, or could not be opened, when there is a failure. */
        record End(@Nullable AgentFailure failure) implements Item {}
    }

    EventPump(Supplier<AgentStream> opening) {
        reader = Thread.ofVirtual()
                .name("agent-stream")
                .start(new DelegatingSecurityContextRunnable(() -> read(opening)));
    }

    private void read(Supplier<AgentStream> opening) {
        try (AgentStream stream = opening.get()) {
            if (keep(stream)) {
                for (AgentEvent event = stream.next(); event != null; event = stream.next()) {
                    queue.put(new Item.Heard(event));
                }
            }
            queue.put(new Item.End(null));
        } catch (AgentFailure failure) {
            putLast(new Item.End(failure));
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("A stream could not be read", e);
            putLast(new Item.End(new AgentFailure(Reason.GARBLED, "could not be read: " + e, true)));
        }
    }

    private void putLast(Item item) {
        try {
            queue.put(item);
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether somebody still wants what the stream says */
    private synchronized boolean keep(AgentStream stream) {
        open = stream;
        return !closed;
    }

    synchronized boolean isOpen() {
        return open != null;
    }

    /** Waits for what comes next; null when nothing came in that time. @throws Replica.Stopping when interrupted */
    @Nullable Item poll(Duration time) {
        try {
            return queue.poll(Math.max(time.toNanos(), 0), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Replica.Stopping();
        }
    }

    @Override
    public void close() {
        AgentStream stream;
        synchronized (this) {
            closed = true;
            stream = open;
        }
        reader.interrupt();
        if (stream != null) {
            stream.close();
        }
    }
}
