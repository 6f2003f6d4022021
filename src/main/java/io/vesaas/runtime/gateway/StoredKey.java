package io.vesaas.runtime.gateway;

import io.vesaas.runtime.KeyInfo.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code signing_key} without its secret half.
 *
 * @param since when it entered its state
 * @param publishedAt since when the gateway was seen to accept it, null when that was not seen
 * @param leavesAt when it may leave the gateway; null unless retiring
 */
record StoredKey(
        String kid,
        State state,
        String publicJwk,
        Instant since,
        @Nullable Instant publishedAt,
        @Nullable Instant leavesAt) {

    /** The public halves as JWK Set. */
    static String publicSet(List<StoredKey> keys) {
        return keys.stream().map(StoredKey::publicJwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }
}
