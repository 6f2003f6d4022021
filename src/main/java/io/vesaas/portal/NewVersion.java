package io.vesaas.portal;

import io.vesaas.marketplace.Offer;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.team.VirtualEmployee.State;

/** When a virtual employee is offered a newer version of what it was hired from. */
final class NewVersion {

    private NewVersion() {}

    /** @param offer what its listing offers now */
    static boolean isFor(VirtualEmployee ve, Offer offer) {
        boolean stays = ve.state() != State.DISMISSING && ve.state() != State.DISMISSED;
        return stays && offer.forHire() && offer.version() > ve.listingVersion();
    }
}
