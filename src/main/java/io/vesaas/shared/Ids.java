package io.vesaas.shared;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads the identifiers of rows: UUID version 7, so that an index grows at its end. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new UUID version 7 (RFC 9562): milliseconds since 1970 in the first 48 bits, the rest random. */
    public static UUID next() {
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (RANDOM.nextLong() & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Reads an id that came from outside, such as a URL; empty when it is not the canonical form of a UUID. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }
}
