package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import java.time.Instant;

/**
 * What an admin works on until it is published.
 *
 * @param revision counts the saves; a save names the one that it began from
 * @param undoable whether the last save can be taken back
 */
public record Draft(
        ListingId listing,
        AgentRef agent,
        long revision,
        ListingText text,
        boolean undoable,
        Instant savedAt,
        String savedBy) {}
