package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The mishaps that wait for the next messages, per agent, first armed first served. */
final class Faults {

    private final Map<AgentRef, Queue<Fault>> armed = new ConcurrentHashMap<>();

    void arm(AgentRef agent, Fault fault, int times) {
        Queue<Fault> queue = armed.computeIfAbsent(agent, _ -> new ConcurrentLinkedQueue<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    void disarmAll() {
        armed.clear();
    }

    /** Takes the next one when it is a refusal, which concerns the gateway and not the agent. */
    @Nullable Fault refusalFor(AgentRef agent) {
        Queue<Fault> queue = armed.get(agent);
        Fault next = queue == null ? null : queue.peek();
        return queue != null && next != null && next.kind() == Fault.Kind.REFUSE ? queue.poll() : null;
    }

    @Nullable Fault next(AgentRef agent) {
        Queue<Fault> queue = armed.get(agent);
        return queue == null ? null : queue.poll();
    }
}
