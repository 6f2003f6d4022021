package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.usage.ModelCallUsage;
import io.vesaas.usage.Usage;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books the model calls of runs. A call is known by its task and message: whoever tells of it again changes nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ModelCallBook {

    /** Reported by what the platform itself reads of the agents' events, live or stored. */
    private static final String STREAM = "stream";

    private final Usage usage;
    private final Clock clock;

    ModelCallBook(Usage usage, Clock clock) {
        this.usage = usage;
        this.clock = clock;
    }

    /** Calls that are heard of while the run lives. */
    void record(Ledger run, Collection<ModelCall> calls) {
        record(run, calls, clock.instant());
    }

    /** Calls that are found after its end: they count from when it began, at the price that was accepted then. */
    void recordLate(Ledger run, Collection<ModelCall> calls) {
        record(run, calls, run.queuedAt());
    }

    private void record(Ledger run, Collection<ModelCall> calls, Instant at) {
        calls.forEach(call -> usage.record(new ModelCallUsage(
                run.ve(),
                run.lease().run().value(),
                STREAM,
                call.taskId() + "/" + call.messageId(),
                call.tokens().input(),
                call.tokens().output(),
                at)));
    }
}
