package io.vesaas.team;

import io.vesaas.marketplace.ListingId;
import java.util.UUID;

/**
 * The wish to hire.
 *
 * @param version the version of the listing whose text and price the customer has read
 * @param name what the virtual employee is called here, up to 40 characters
 * @param key made by the client for one click; the same key is the same hire
 */
public record HireRequest(ListingId listing, int version, String name, UUID key) {}
