package io.vesaas.runtime.sandbox;

import java.time.Duration;

/**
 * A mishap that is armed for the next messages to an agent.
 *
 * @param afterChars how much of the answer comes first, for {@link Kind#DIE} and {@link Kind#CUT}
 * @param status the answer of the gateway for {@link Kind#REFUSE}: 401, 403, 429 or 503
 */
record Fault(Kind kind, int afterChars, int status) {

    enum Kind {
        /** The pod dies in the middle of the answer; the stored task stays at work for ever. */
        DIE,
        /** The connection breaks in the middle of the answer; the run goes on. */
        CUT,
        /** The gateway refuses. */
        REFUSE,
        /** What comes back is not the protocol. */
        GARBAGE,
        /** The agent takes the message and then says nothing. */
        SILENT,
        /** The stream ends after the last text without a final event; the run completes. */
        NO_FINAL
    }

    /** How long a silent agent is silent before it is forgotten. */
    Duration patience() {
        return Duration.ofHours(1);
    }
}
