package io.vesaas.accounts;

import io.vesaas.shared.Ids;
import java.util.UUID;

/** Identifies an API key; it opens nothing. */
public record ApiKeyId(UUID value) {

    /** A new, never used id. */
    public static ApiKeyId next() {
        return new ApiKeyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
