package io.vesaas.portal;

import io.vesaas.chat.Conversation;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Price;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.Status;
import io.vesaas.team.RouteEvidence;
import io.vesaas.team.VirtualEmployee;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A virtual employee as My Team shows it.
 *
 * @param spent what it has cost in the current month, UTC
 * @param price of the version that its customer has accepted
 * @param newer what its listing offers now, when that is a newer version than the accepted one; else null
 * @param last the conversation that the signed-in person used last; null when there is none with a message
 * @param evidence how private its route was found; null when it was not examined yet
 * @param agentGone whether the cluster has its agent no more
 */
record Colleague(
        VirtualEmployee ve,
        Money spent,
        Price price,
        @Nullable Offer newer,
        @Nullable Conversation last,
        @Nullable RouteEvidence evidence,
        boolean agentGone) {

    /** Who needs somebody comes first, then who is on the way, then who is at work; each in the order of hiring. */
    static final Comparator<Colleague> BY_NEED = Comparator.comparingInt(Colleague::rank)
            .thenComparing(colleague -> colleague.ve().hiredAt());

    Status status() {
        return switch (ve.state()) {
            case PROVISIONING -> Status.VE_SETTING_UP;
            case ACTIVE -> agentGone ? Status.VE_AGENT_GONE : Status.VE_READY;
            case FAILED -> Status.VE_FAILED;
            case DISMISSING, DISMISSED -> Status.VE_DISMISSED;
        };
    }

    boolean needsSomebody() {
        return status().isLoud();
    }

    private int rank() {
        return switch (ve.state()) {
            case FAILED -> 0;
            case PROVISIONING -> 2;
            case ACTIVE -> agentGone ? 1 : 3;
            case DISMISSING, DISMISSED -> 4;
        };
    }
}
