package io.vesaas.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key that was not revoked, as its owners see it; what it opens with is shown at its birth only.
 *
 * @param shownAs how the key begins, such as {@code vek_7f3k92qd}
 * @param madeBy the name of who made it; null when that person is no member any more
 * @param expiresAt from when on it opens nothing; null when it doesn't end by itself
 * @param lastUsedAt to the minute; null when it was never used
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        String shownAs,
        List<ApiScope> scopes,
        @Nullable String madeBy,
        Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
