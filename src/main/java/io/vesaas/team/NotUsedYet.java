package io.vesaas.team;

import io.vesaas.shared.Problem;

/** The customer has not hired the listing, or not used what it hired. */
public final class NotUsedYet extends Problem {

    NotUsedYet() {
        super(Kind.FORBIDDEN, "not-used-yet", "Only who has hired and used it can review it.");
    }
}
