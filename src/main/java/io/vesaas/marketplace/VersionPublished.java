package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;

/** A version was frozen; published as an application event in the same transaction. */
public record VersionPublished(ListingId listing, int number, AgentRef agent) {}
