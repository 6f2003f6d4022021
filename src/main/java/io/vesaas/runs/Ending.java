package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentFailure;
import org.jspecify.annotations.Nullable;

/**
 * How a run ends.
 *
 * @param code why, a key of the translations; null for a good end
 * @param detail what was seen and done, for admins
 */
record Ending(
        RunState state, @Nullable String code, @Nullable String detail) {

    /** The ending that a final event of the agent means. */
    static Ending of(AgentEvent event) {
        return switch (event) {
            case AgentEvent.Completed _ -> new Ending(RunState.COMPLETED, null, null);
            case AgentEvent.Cancelled _ -> new Ending(RunState.CANCELLED, null, null);
            case AgentEvent.Failed(var detail) -> new Ending(RunState.FAILED, "agent-failed", detail);
            case AgentEvent.InputRequired(var request) ->
                new Ending(RunState.FAILED, "agent-asks", AskedWords.of(request));
            default -> throw new IllegalArgumentException("not a final event: " + event);
        };
    }

    /** The agent could not be reached: nothing happened there, or nobody knows. */
    static Ending of(AgentFailure failure) {
        return new Ending(
                failure.mayHaveRun() ? RunState.INTERRUPTED : RunState.FAILED, failure.code(), failure.detail());
    }

    static Ending interrupted(String code, String detail) {
        return new Ending(RunState.INTERRUPTED, code, detail);
    }

    /** The same with one more line for admins. */
    Ending and(String line) {
        return new Ending(state, code, detail == null ? line : detail + "\n" + line);
    }

    /** Whether something may still go on at the agent, or have been missed. */
    boolean isUnsure() {
        return state == RunState.INTERRUPTED;
    }
}
