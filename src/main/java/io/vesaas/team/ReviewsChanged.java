package io.vesaas.team;

import io.vesaas.marketplace.ListingId;

/** News for whoever looks after reviews: one of this listing was written, changed, deleted, reported or moderated. */
public record ReviewsChanged(ListingId listing) {}
