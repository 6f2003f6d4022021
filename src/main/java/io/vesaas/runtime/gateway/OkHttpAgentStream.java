package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.TextDelta;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream on the thread that asks, no further than it asks: when nobody does, TCP holds the sender back. One
 * event of the wire is in memory at a time.
 */
final class OkHttpAgentStream implements AgentStream {

    private final Exchange exchange;
    private final EventSource source;
    private final TaskReader task;
    private final DeltaReader deltas = new DeltaReader();
    private final Queue<AgentEvent> ready = new ArrayDeque<>();
    private final ReentrantLock reading = new ReentrantLock();
    private boolean begun;
    private boolean over;
    private volatile boolean closed;

    OkHttpAgentStream(Exchange exchange, EventSource source) {
        this.exchange = exchange;
        this.source = source;
        this.task = new TaskReader(exchange.mostBytes());
    }

    @Override
    public @Nullable AgentEvent next() {
        reading.lock();
        try {
            while (!closed && !over && ready.isEmpty()) {
                readOne();
            }
            AgentEvent event = closed ? null : ready.poll();
            if (event == null) {
                end();
            }
            return event;
        } catch (AgentFailure e) {
            end();
            throw e;
        } catch (IOException e) {
            boolean asked = closed;
            end();
            if (asked) {
                return null;
            }
            throw BrokenCalls.failure(e, true);
        } finally {
            reading.unlock();
        }
    }

    private void readOne() throws IOException {
        Slice json = source.next();
        if (json == null) {
            over = true;
            return;
        }
        String piece = task.isStarted() ? deltas.read(json) : null;
        if (piece == null) {
            readAny(json);
        } else if (!piece.isEmpty()) {
            ready.add(new TextDelta(piece));
        }
    }

    private void readAny(Slice json) throws IOException {
        Wire.Response response = Responses.parse(json);
        if (response.error() != null) {
            throw RpcErrors.of(response.error(), false, begun);
        }
        begun = true;
        task.read(Responses.result(response), event -> {
            if (!over) {
                ready.add(event);
                over = event.isFinal();
            }
        });
    }

    private void end() {
        closed = true;
        ready.clear();
        exchange.close();
    }

    @Override
    public void close() {
        boolean endedByItself = over;
        closed = true;
        if (!endedByItself) {
            exchange.abort();
        }
        reading.lock();
        try {
            end();
        } finally {
            reading.unlock();
        }
    }
}
