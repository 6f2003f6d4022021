package io.vesaas.marketplace;

/** A listing was published, changed or retired. */
public record ListingChanged(ListingId listing) {}
