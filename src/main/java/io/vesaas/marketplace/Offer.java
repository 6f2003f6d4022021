package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a listing: what a customer reads, accepts and pays.
 *
 * @param version the number of the frozen version, from 1
 * @param text all of it; complete
 * @param preflight the report of what was measured before it was published; null when it was published without
 * @param forHire whether it can be hired now
 */
public record Offer(
        ListingId id,
        int version,
        AgentRef agent,
        ListingText text,
        Price price,
        @Nullable UUID preflight,
        boolean forHire,
        Instant publishedAt) {

    public String title() {
        return text.title();
    }

    public String purpose() {
        return text.purpose();
    }

    public List<Skill> skills() {
        return text.skills();
    }
}
