package io.vesaas.marketplace;

import io.vesaas.runtime.AgentDefinition.Difference;
import io.vesaas.runtime.AgentRef;
import java.time.Instant;
import java.util.List;

/**
 * The agent of a listing is not what was approved.
 *
 * @param differences what was approved and what is now, part by part; never empty
 * @param fingerprint of the definition as it is now
 * @param since when this was first seen
 */
public record Drift(
        ListingId listing, AgentRef agent, List<Difference> differences, String fingerprint, Instant since) {

    public Drift {
        differences = List.copyOf(differences);
    }
}
