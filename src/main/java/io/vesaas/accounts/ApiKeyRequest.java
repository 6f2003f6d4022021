package io.vesaas.accounts;

import io.vesaas.shared.Invalid;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wish for an API key.
 *
 * @param name what it is for, 1 to 60 characters
 * @param scopes what it may do; at least one
 * @param expiresAt from when on it opens nothing; null for never
 */
public record ApiKeyRequest(
        String name, Set<ApiScope> scopes, @Nullable Instant expiresAt) {

    private static final int LONGEST_NAME = 60;

    public ApiKeyRequest {
        name = name.strip();
        scopes = Set.copyOf(scopes);
    }

    /** @throws Invalid when a field can't be taken */
    void check(Collection<ApiScope> offered, Instant now) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid("name", "name-length", "A name has 1 to " + LONGEST_NAME + " characters.", LONGEST_NAME);
        }
        if (scopes.isEmpty() || !offered.containsAll(scopes)) {
            throw new Invalid("scopes", "scopes-missing", "Choose what the key may do.");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new Invalid("expiresAt", "not-in-future", "Choose an end that is still to come.");
        }
    }
}
