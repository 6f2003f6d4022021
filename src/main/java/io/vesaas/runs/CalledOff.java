package io.vesaas.runs;

import io.vesaas.runtime.AgentClient.CancelOutcome;
import io.vesaas.runtime.AgentFailure;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of calling a task off.
 *
 * @param outcome null when the agent could not be asked
 * @param words the same for admins
 */
record CalledOff(@Nullable CancelOutcome outcome, String words) {

    /** Calls off and tells what became of it; an agent out of reach is an outcome too. */
    static CalledOff by(Supplier<CancelOutcome> cancel) {
        try {
            CancelOutcome outcome = cancel.get();
            return new CalledOff(
                    outcome,
                    switch (outcome) {
                        case CANCELLED -> "called off";
                        case NOT_SUPPORTED -> "not called off: its runtime can't be stopped";
                        case ALREADY_OVER -> "not called off: it was over already";
                    });
        } catch (AgentFailure unreachable) {
            return new CalledOff(null, "not called off: " + unreachable.detail());
        }
    }

    boolean wasOver() {
        return outcome == CancelOutcome.ALREADY_OVER;
    }

    /** Whether nothing more can happen in the task. */
    boolean isSettled() {
        return outcome == CancelOutcome.CANCELLED || wasOver();
    }
}
