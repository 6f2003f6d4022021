package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import java.time.Instant;
import java.util.List;

/**
 * One version of a listing: what a customer reads, accepts and pays.
 *
 * @param version the number of the frozen version, from 1
 * @param forHire whether it can be hired now
 */
public record Offer(
        ListingId id,
        int version,
        AgentRef agent,
        String title,
        String purpose,
        Price price,
        List<Skill> skills,
        boolean forHire,
        Instant publishedAt) {}
