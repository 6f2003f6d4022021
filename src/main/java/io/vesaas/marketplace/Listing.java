package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent on its way to, on, or off the marketplace; what is offered stands in its versions. */
@Entity
class Listing {

    @Id
    private UUID id;

    private String agentNamespace;
    private String agentName;

    @Enumerated(EnumType.STRING)
    private ListingState state;

    @Enumerated(EnumType.STRING)
    private @Nullable PauseReason pauseReason;

    private boolean pausesOnDrift;
    private int currentVersion;
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Listing() {}

    @SuppressWarnings("NullAway.Init")
    Listing(AgentRef agent, Instant now) {
        id = ListingId.next().value();
        agentNamespace = agent.namespace();
        agentName = agent.name();
        state = ListingState.DRAFT;
        createdAt = now;
    }

    ListingId id() {
        return new ListingId(id);
    }

    AgentRef agent() {
        return new AgentRef(agentNamespace, agentName);
    }

    ListingState state() {
        return state;
    }

    @Nullable PauseReason pauseReason() {
        return pauseReason;
    }

    boolean pausesOnDrift() {
        return pausesOnDrift;
    }

    void pauseOnDrift(boolean wanted) {
        pausesOnDrift = wanted;
    }

    /** The number of the version that is or was on offer last; 0 when there is none. */
    int currentVersion() {
        return currentVersion;
    }

    boolean forHire() {
        return state == ListingState.PUBLISHED;
    }

    /** Opens the next version for hire. @return its number */
    int publishNext() {
        requireNotRetired();
        state = ListingState.PUBLISHED;
        pauseReason = null;
        return ++currentVersion;
    }

    /** Whether that changed anything. */
    boolean pause(PauseReason reason) {
        if (state != ListingState.PUBLISHED) {
            return false;
        }
        state = ListingState.PAUSED;
        pauseReason = reason;
        return true;
    }

    /** Whether that changed anything. */
    boolean resume() {
        if (state != ListingState.PAUSED) {
            return false;
        }
        state = ListingState.PUBLISHED;
        pauseReason = null;
        return true;
    }

    /** Whether that changed anything. */
    boolean retire() {
        boolean changed = state != ListingState.RETIRED;
        state = ListingState.RETIRED;
        pauseReason = null;
        return changed;
    }

    void requireNotRetired() {
        if (state == ListingState.RETIRED) {
            throw new ListingRetired();
        }
    }
}
