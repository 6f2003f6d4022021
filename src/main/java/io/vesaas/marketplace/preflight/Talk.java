package io.vesaas.marketplace.preflight;

import io.vesaas.runtime.AgentClient.CancelOutcome;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.InputRequest.PendingCall;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request and what came of it.
 *
 * @param firstWord null when no word came
 * @param pieces how many pieces of text came before the whole
 * @param approvals the calls that it asked about; all were refused
 * @param interrupted whether it waited for a person
 * @param ending how its task ended, null when that was not seen
 * @param cancelled what became of the wish to stop, null when there was none or nobody could tell
 * @param failure what broke, null when nothing did
 * @param late whether the deadline passed
 */
record Talk(
        @Nullable Duration firstWord,
        Duration took,
        int pieces,
        List<ModelCall> calls,
        List<PendingCall> approvals,
        boolean interrupted,
        @Nullable AgentEvent ending,
        @Nullable CancelOutcome cancelled,
        Duration cancelTook,
        @Nullable AgentFailure failure,
        boolean late) {

    /** Whether it was answered with words. */
    boolean isAnswered() {
        return ending instanceof AgentEvent.Completed && firstWord != null;
    }

    /** Whether the way to the agent, and not the agent's work, went wrong: more requests would tell no more. */
    boolean isBroken() {
        return late || failure != null || ending == null;
    }

    /** Model calls that did not report their tokens. */
    long unreported() {
        return calls.stream()
                .map(ModelCall::tokens)
                .filter(tokens -> tokens.input() == null || tokens.output() == null)
                .count();
    }

    /** The sum over all model calls; null when one of them, or all, reported nothing. */
    @Nullable Long tokens(Function<AgentEvent.Tokens, @Nullable Long> which) {
        long sum = 0;
        for (ModelCall call : calls) {
            Long counted = which.apply(call.tokens());
            if (counted == null) {
                return null;
            }
            sum += counted;
        }
        return calls.isEmpty() ? null : sum;
    }
}
