package io.vesaas.team;

import io.vesaas.shared.Problem;

/** The listing was retired, or a newer version has taken the place of the one that was read. */
public final class ListingNotForHire extends Problem {

    ListingNotForHire(String title) {
        super(Kind.CONFLICT, "listing-not-for-hire", title + " can't be hired in this form any more.", title);
    }
}
