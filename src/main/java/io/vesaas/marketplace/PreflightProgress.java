package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a preflight has come; published on {@link Preflight#TOPIC} at each step.
 *
 * @param checks all of them, in the order of {@link PreflightCheck.Kind}
 * @param report the id of the stored report when it is over
 */
public record PreflightProgress(
        AgentRef agent,
        State state,
        List<PreflightCheck> checks,
        @Nullable UUID report) {

    public PreflightProgress {
        checks = List.copyOf(checks);
    }

    /** Where it stands. */
    public enum State {
        RUNNING,
        /** Everything was looked at, and the report is stored. */
        OVER,
        /** The agent changed meanwhile, so that the results are of neither definition; nothing was stored. */
        AGENT_CHANGED,
        /** The platform could not go on or not store; nothing was stored. */
        BROKEN_OFF
    }
}
