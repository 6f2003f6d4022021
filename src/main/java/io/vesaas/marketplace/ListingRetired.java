package io.vesaas.marketplace;

import io.vesaas.shared.Problem;

/** The listing is off the marketplace for good. */
public final class ListingRetired extends Problem {

    ListingRetired() {
        super(Kind.CONFLICT, "listing-retired", "This listing is retired. Add the agent to the marketplace again.");
    }
}
