package io.vesaas.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs our tokens for Agent Gateway, as admins see it; nothing of its secret half.
 *
 * @param kid its id, the one that tokens and the gateway name
 * @param since when it entered its state
 * @param until when it leaves its state: NEXT begins to sign, null while the gateway has not been seen to accept it;
 *     ACTIVE is due to be replaced; RETIRING is taken from the gateway
 * @param readable whether its secret half opens with this replica's {@code ve.secrets.key}
 */
public record KeyInfo(
        String kid, State state, Instant since, @Nullable Instant until, boolean readable) {

    /** The life of a key, in this order. */
    public enum State {
        /** Published, signs nothing yet. */
        NEXT,
        /** Signs; there is exactly one. */
        ACTIVE,
        /** Signs nothing any more, stays published until the last token it signed has expired. */
        RETIRING
    }
}
