package io.vesaas.runs;

import io.vesaas.shared.Problem;

/** The conversation has a turn under way; the next one waits for its end. */
public final class StillWorking extends Problem {

    StillWorking() {
        super(Kind.CONFLICT, "still-working", "It is still working on the last message.");
    }
}
