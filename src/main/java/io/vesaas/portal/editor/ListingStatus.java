package io.vesaas.portal.editor;

import io.vesaas.marketplace.ListingState;
import io.vesaas.shared.ui.Status;

/** The word for where a listing stands. */
final class ListingStatus {

    private ListingStatus() {}

    static Status of(ListingState state) {
        return switch (state) {
            case DRAFT -> Status.LISTING_DRAFT;
            case PUBLISHED -> Status.LISTING_PUBLISHED;
            case PAUSED -> Status.LISTING_PAUSED;
            case RETIRED -> Status.LISTING_RETIRED;
        };
    }
}
