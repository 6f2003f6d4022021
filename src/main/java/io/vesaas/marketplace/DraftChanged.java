package io.vesaas.marketplace;

import io.vesaas.shared.Problem;

/** Somebody saved the draft meanwhile; nothing of what was to be saved is in it yet. */
public final class DraftChanged extends Problem {

    private final Draft now;

    DraftChanged(Draft now) {
        super(
                Kind.CONFLICT,
                "draft-changed",
                now.savedBy() + " has changed this draft meanwhile. Look at the change and save again.",
                now.savedBy());
        this.now = now;
    }

    /** The draft as it stands. */
    public Draft now() {
        return now;
    }
}
