package io.vesaas.runtime.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets connections follow runs. A connection lasts no longer than the controller allows; the run goes on. */
final class Streams {

    /** The limit of KAgent 0.9.12 between controller and pod (recorded: {@code control/timeout-three-minutes-*}). */
    static final Duration CUT_AFTER = Duration.ofSeconds(180);

    private final Duration cutAfter;
    private final Clock clock;

    Streams(Duration cutAfter, Clock clock) {
        this.cutAfter = cutAfter;
        this.clock = clock;
    }

    /** Begins the run and follows it to its end, or until the caller goes away. */
    void begin(JsonNode requestId, Run run, @Nullable Fault fault, HttpServletResponse response) throws IOException {
        Execution execution = run.execution();
        BlockingQueue<Execution.Note> notes = execution.follow();
        if (notes == null) {
            throw new IllegalStateException("a run is over before it began");
        }
        run.start();
        follow(execution, notes, new SseWriter(response, requestId), new Mishap(fault));
    }

    /** Follows a run that is under way. @return false when it is over */
    boolean join(JsonNode requestId, Execution execution, AgentResource agent, HttpServletResponse response)
            throws IOException {
        BlockingQueue<Execution.Note> notes = execution.follow();
        if (notes == null) {
            return false;
        }
        // On Python most such streams ended without their final event (recorded); here all do.
        Fault fault = agent.python() ? new Fault(Fault.Kind.NO_FINAL, 0, 0) : null;
        follow(execution, notes, new SseWriter(response, requestId), new Mishap(fault));
        return true;
    }

    /** Runs it and waits for its end, or answers with the first state. */
    ObjectNode send(Run run, boolean blocking) throws A2aError {
        Execution execution = run.execution();
        BlockingQueue<Execution.Note> notes = execution.follow();
        run.start();
        if (!blocking || notes == null) {
            return run.taken();
        }
        try {
            long deadline = System.nanoTime() + cutAfter.toNanos();
            while (true) {
                Execution.Note note = notes.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (note == null) {
                    throw A2aError.podTooSlow(run.agent().ref());
                }
                if (note.died()) {
                    throw A2aError.podDied();
                }
                if (note.event() == null) {
                    return execution.task().stored(-1);
                }
            }
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            throw A2aError.podDied();
        } finally {
            execution.unfollow(notes);
        }
    }

    private void follow(Execution execution, BlockingQueue<Execution.Note> notes, SseWriter writer, Mishap mishap)
            throws IOException {
        try {
            long deadline = System.nanoTime() + cutAfter.toNanos();
            while (true) {
                Execution.Note note = notes.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (note == null) {
                    writer.error(A2aError.streamTooLong(), clock.instant());
                    return;
                }
                if (note.died()) {
                    writer.error(A2aError.podDied(), clock.instant());
                    return;
                }
                ObjectNode event = note.event();
                if (event == null || mishap.hides(event)) {
                    return;
                }
                writer.event(event);
                mishap.after(event);
            }
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        } finally {
            execution.unfollow(notes);
        }
    }

    /** What a fault does to the connection. */
    private static final class Mishap {

        private final @Nullable Fault fault;
        private int said;

        Mishap(@Nullable Fault fault) {
            this.fault = fault;
        }

        boolean hides(ObjectNode event) {
            return fault != null
                    && fault.kind() == Fault.Kind.NO_FINAL
                    && event.path("final").asBoolean(false);
        }

        void after(ObjectNode event) throws ConnectionCut {
            said += Messages.text(event.at("/status/message")).length();
            boolean agent = event.at("/status/message/role").asString("").equals("agent");
            if (fault != null && fault.kind() == Fault.Kind.CUT && agent && said >= fault.afterChars()) {
                throw new ConnectionCut();
            }
        }
    }

    /** Makes the web server drop the connection without its proper end. */
    static final class ConnectionCut extends IOException {

        ConnectionCut() {
            super("cut on purpose");
        }
    }
}
