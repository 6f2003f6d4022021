package io.vesaas.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the catalogue says is fresh.
 *
 * @param heardAt when the cluster was last heard of, null when never
 * @param awaySince since when it can't be reached, null while it can
 * @param reason why it can't, for admins: names the verb and the resource when something is forbidden
 */
public record ClusterContact(
        @Nullable Instant heardAt,
        @Nullable Instant awaySince,
        @Nullable String reason) {

    public boolean isReachable() {
        return awaySince == null;
    }
}
