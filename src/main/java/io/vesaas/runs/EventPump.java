package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream on a thread of its own, so that its reader can wait for the next event and for the clock at once. The
 * queue is bounded: a slow reader slows the agent.
 */
final class EventPump implements AutoCloseable {

    private static final int CAPACITY = 1_000;

    private final AgentStream stream;
    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread reader;

    /** What came out of the stream. */
    sealed interface Item {
        record Heard(AgentEvent event) implements Item {}

        /** The stream is over; it broke when there is a failure. */
        record End(@Nullable AgentFailure failure) implements Item {}
    }

    EventPump(AgentStream stream) {
        this.stream = stream;
        reader = Thread.ofVirtual().name("agent-stream").start(this::read);
    }

    private void read() {
        try {
            for (AgentEvent event = stream.next(); event != null; event = stream.next()) {
                queue.put(new Item.Heard(event));
            }
            queue.put(new Item.End(null));
        } catch (AgentFailure failure) {
            putLast(new Item.End(failure));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void putLast(Item item) {
        try {
            queue.put(item);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
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
        reader.interrupt();
        stream.close();
    }
}
