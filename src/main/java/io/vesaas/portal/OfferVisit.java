package io.vesaas.portal;

import io.vesaas.marketplace.ListingState;
import io.vesaas.marketplace.Measured;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.OfferCard;
import io.vesaas.marketplace.Standing;
import io.vesaas.team.OwnReview;
import io.vesaas.team.Review;
import io.vesaas.team.RouteEvidence;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.team.VirtualEmployee.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An offer and what it means to the customer who looks.
 *
 * @param category its name in the reader's language
 * @param measured what the preflight of this version measured; null when there was none
 * @param reviews of all customers, the latest first
 * @param ownReview of the own customer, also when it is hidden; null when there is none
 * @param mayReview whether the own customer has used it
 * @param similar offers that resemble it, the nearest first
 * @param favourite whether the member who looks has marked it
 * @param versions all that were ever on offer, the latest first
 * @param hired who of the team was hired from it and has not been dismissed, in the order of hiring
 * @param evidence what is known of the routes of the whole team
 */
record OfferVisit(
        Offer offer,
        ListingState state,
        Standing standing,
        @Nullable String category,
        @Nullable Measured measured,
        List<Review> reviews,
        @Nullable OwnReview ownReview,
        boolean mayReview,
        List<OfferCard> similar,
        boolean favourite,
        List<Offer> versions,
        List<VirtualEmployee> hired,
        Map<VeId, RouteEvidence> evidence) {

    /** Who can be talked to now. */
    Optional<VirtualEmployee> atWork() {
        return hired.stream().filter(ve -> ve.state() == State.ACTIVE).findFirst();
    }

    /** Who of those who were hired earlier could move on to the version on offer. */
    List<VirtualEmployee> offeredNewVersion() {
        return offer.forHire()
                ? hired.stream().filter(ve -> NewVersion.isFor(ve, offer)).toList()
                : List.of();
    }
}
