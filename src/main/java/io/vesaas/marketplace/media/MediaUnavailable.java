package io.vesaas.marketplace.media;

import io.vesaas.shared.Problem;

/** The store of pictures does not answer, or does not let us in. */
public final class MediaUnavailable extends Problem {

    private final String reason;

    MediaUnavailable(Throwable cause) {
        super(Kind.UNAVAILABLE, "media-unavailable", "The store of pictures does not answer. Try again in a minute.");
        initCause(cause);
        reason = String.valueOf(cause.getMessage());
    }

    /** What went wrong, for the log. */
    String reason() {
        return reason;
    }
}
