package io.vesaas.team;

import io.vesaas.shared.Problem;

/** Somebody of the same customer has reviewed the listing before. */
public final class AlreadyReviewed extends Problem {

    AlreadyReviewed() {
        super(Kind.CONFLICT, "already-reviewed", "Your organisation has reviewed it already. Change that review.");
    }
}
