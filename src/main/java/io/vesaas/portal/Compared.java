package io.vesaas.portal;

import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Measured;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Standing;
import io.vesaas.team.VirtualEmployee;
import org.jspecify.annotations.Nullable;

/**
 * An offer beside others.
 *
 * @param offer null when there is no such offer
 * @param measured null when nothing was measured before it was offered
 * @param asks whether it asks a person before it uses some of its tools; null when that is not known now
 * @param atWork who of the own team was hired from it and can be talked to; null when there is nobody
 */
record Compared(
        ListingId id,
        @Nullable Offer offer,
        Standing standing,
        @Nullable Measured measured,
        @Nullable Boolean asks,
        @Nullable VirtualEmployee atWork) {

    static Compared missing(ListingId id) {
        return new Compared(id, null, Standing.NONE, null, null, null);
    }
}
