package io.vesaas.runtime;

import io.vesaas.runtime.Finding.Check;
import io.vesaas.runtime.Finding.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the route doctor found at one route.
 *
 * @param at when the examination ended
 * @param findings one for each check, in the order in which they were made
 */
public record RouteReport(RouteId route, Instant at, List<Finding> findings) {

    public RouteReport {
        findings = List.copyOf(findings);
    }

    /** What the findings come to. */
    public enum Verdict {
        /** Everybody else was refused, and the right token was let in. */
        SECURED,
        /** At least one request got further than it may, or the limit is not the one that is wanted. */
        NOT_SECURED,
        /** The gateway did not answer, or refused the right token too, so that refusing others proves nothing. */
        NOT_VERIFIED
    }

    public Verdict verdict() {
        if (findings.stream().anyMatch(one -> one.check() != Check.RIGHT_TOKEN && one.outcome() == Outcome.FAILED)) {
            return Verdict.NOT_SECURED;
        }
        return findings.isEmpty() || findings.stream().anyMatch(RouteReport::leavesOpen)
                ? Verdict.NOT_VERIFIED
                : Verdict.SECURED;
    }

    /**
     * A right token that was let in proves the way even when the agent behind it does not answer; and a limit that can't
     * be compared for a while was seen to refuse before the hire began.
     */
    private static boolean leavesOpen(Finding finding) {
        return switch (finding.check()) {
            case RIGHT_TOKEN -> finding.outcome() == Outcome.FAILED;
            case LIMIT -> false;
            default -> !finding.passed();
        };
    }

    /** The findings that did not pass, in one line for logs and admins. */
    public String complaint() {
        return findings.stream()
                .filter(finding -> !finding.passed())
                .map(finding -> finding.check() + ": " + finding.sent() + " expected " + finding.expected() + ", got "
                        + finding.received())
                .collect(Collectors.joining("; "));
    }
}
