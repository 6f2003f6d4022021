package io.vesaas.marketplace;

import io.vesaas.marketplace.PreflightCheck.Outcome;
import io.vesaas.runtime.AgentRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a preflight found; never changed.
 *
 * @param fingerprint of the definition that the agent had, see {@link io.vesaas.runtime.AgentDefinition#fingerprint}
 * @param checks in the order of {@link PreflightCheck.Kind}
 * @param measured null when no sample request was answered
 * @param by who started it, as named in histories
 */
public record PreflightReport(
        UUID id,
        AgentRef agent,
        String fingerprint,
        List<PreflightCheck> checks,
        @Nullable Measured measured,
        Instant startedAt,
        Instant endedAt,
        String by) {

    public PreflightReport {
        checks = List.copyOf(checks);
    }

    /** How many checks passed. */
    public long passed() {
        return checks.stream()
                .filter(check -> check.outcome() == Outcome.PASSED)
                .count();
    }

    /** Whether something did not go as it must; what an agent is not made for is no failure. */
    public boolean hasFailures() {
        return checks.stream()
                .anyMatch(check -> check.outcome() == Outcome.FAILED || check.outcome() == Outcome.NOT_TRIED);
    }
}
