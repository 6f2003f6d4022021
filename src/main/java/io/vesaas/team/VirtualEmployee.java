package io.vesaas.team;

import io.vesaas.marketplace.ListingId;
import io.vesaas.runtime.AgentRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hired listing, as its customer sees it.
 *
 * @param palette the number of the colours of its face, unlike those of its colleagues while there are few
 * @param listingVersion the version whose text and price the customer accepted last
 * @param title what the listing is called in that version
 * @param failureCode why hiring failed, a key of the translations; null unless failed
 */
public record VirtualEmployee(
        VeId id,
        String name,
        int palette,
        ListingId listing,
        int listingVersion,
        AgentRef agent,
        String title,
        State state,
        Step step,
        @Nullable String failureCode,
        Instant hiredAt) {

    /** Where it stands in its life. */
    public enum State {
        PROVISIONING,
        ACTIVE,
        FAILED,
        DISMISSING,
        DISMISSED
    }

    /** How far hiring has come; each step includes those before it. */
    public enum Step {
        /** The hire stands in the books. */
        RECORDED,
        /** The gateway has taken the route. */
        ROUTE_CREATED,
        /** The agent answered through the route with a token made for it. */
        ROUTE_ANSWERS,
        /** It can be talked to. */
        READY
    }
}
