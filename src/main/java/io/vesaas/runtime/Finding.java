package io.vesaas.runtime;

import java.time.Instant;

/**
 * One thing that the route doctor tried.
 *
 * @param sent the request line as it went on the wire, or what was compared; never a token
 * @param expected what a private route answers
 * @param received what came back, never a token; why nothing came when nothing did
 */
public record Finding(Check check, String sent, String expected, String received, Instant at, Outcome outcome) {

    /** What is tried. Nothing of it reaches an agent through a route that is private, except the card. */
    public enum Check {
        /** The right token fetches the card of the agent. */
        RIGHT_TOKEN,
        NO_TOKEN,
        /** The signature of another token. */
        FORGED_TOKEN,
        /** Past its end by more than the grace that the gateway gives. */
        EXPIRED_TOKEN,
        /** The token of a hire that does not exist. */
        FOREIGN_TOKEN,
        /** {@code ..} in the path, the right token. */
        DOTS,
        /** {@code %2e%2e} in the path, the right token. */
        ENCODED_DOTS,
        /** {@code %252e%252e} in the path, the right token. */
        TWICE_ENCODED_DOTS,
        /** A query string, which could name another user to KAgent; the right token. */
        QUERY,
        /** More requests than the limit, all with the right token. */
        BURST,
        /** The installed route compared with the wanted one. */
        LIMIT,
        /** The right token on a route that was removed. */
        REMOVED
    }

    /** What a finding says. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** Nothing came back, or nothing that proves anything. */
        UNCLEAR
    }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }
}
