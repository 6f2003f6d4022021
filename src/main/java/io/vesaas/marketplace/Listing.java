package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An agent on offer; what is offered stands in its versions. */
@Entity
class Listing {

    enum State {
        PUBLISHED,
        RETIRED
    }

    @Id
    private UUID id;

    private String agentNamespace;
    private String agentName;

    @Enumerated(EnumType.STRING)
    private State state;

    private int currentVersion;
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Listing() {}

    @SuppressWarnings("NullAway.Init")
    Listing(AgentRef agent, Instant now) {
        id = ListingId.next().value();
        agentNamespace = agent.namespace();
        agentName = agent.name();
        state = State.PUBLISHED;
        currentVersion = 1;
        createdAt = now;
    }

    ListingId id() {
        return new ListingId(id);
    }

    AgentRef agent() {
        return new AgentRef(agentNamespace, agentName);
    }

    int currentVersion() {
        return currentVersion;
    }

    boolean forHire() {
        return state == State.PUBLISHED;
    }

    /** Takes it off the marketplace for good; hires go on. */
    void retire() {
        state = State.RETIRED;
    }
}
