package io.vesaas.marketplace;

/** Where a listing stands. */
public enum ListingState {
    /** Never published yet. */
    DRAFT,
    /** Can be hired. */
    PUBLISHED,
    /** Can't be hired for now; who hired it keeps it. */
    PAUSED,
    /** Off the marketplace for good; who hired it keeps it. */
    RETIRED
}
