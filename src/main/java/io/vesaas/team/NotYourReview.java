package io.vesaas.team;

import io.vesaas.shared.Problem;

/** Somebody else of the customer wrote it, and whoever asks is no owner. */
public final class NotYourReview extends Problem {

    NotYourReview() {
        super(Kind.FORBIDDEN, "not-your-review", "Only its author and the owners can change this review.");
    }
}
