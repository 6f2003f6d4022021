package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the gateway guarded with our keys. Two replicas that do this at once only repeat each other; what a slow one
 * wrote last is compared again before a key signs.
 *
 * <p>All throw {@link AgentFailure} when the gateway's control side does not answer.
 */
@Component
class EdgeKeeper {

    private static final Logger log = LoggerFactory.getLogger(EdgeKeeper.class);

    /** For this long after a look nobody looks again, so that many routes in a row cost one look. */
    private static final Duration TRUST = Duration.ofSeconds(5);

    private final Edge edge;
    private final KeyRows rows;
    private final Clock clock;
    private @Nullable Instant lookedAt;

    EdgeKeeper(Edge edge, KeyRows rows, Clock clock) {
        this.edge = edge;
        this.rows = rows;
        this.clock = clock;
    }

    /** To be called before a route is made: returns when the gateway is guarded, as seen a moment ago at most. */
    synchronized void guard() {
        Instant looked = lookedAt;
        if (looked == null || !clock.instant().isBefore(looked.plus(TRUST))) {
            compare();
        }
    }

    /** Looks how the gateway is guarded, and mends it. */
    synchronized void compare() {
        String keys = StoredKey.publicSet(rows.all());
        List<String> drift = edge.drift(keys);
        if (!drift.isEmpty()) {
            // A sandbox begins without keys; later on somebody has changed what is ours alone.
            if (lookedAt == null) {
                log.info("The gateway gets its guard: {}", drift);
            } else {
                log.warn("Somebody changed what guards the gateway; it is mended: {}", drift);
            }
            edge.secure(keys);
        }
        lookedAt = clock.instant();
    }

    /** Writes our keys to the gateway, whatever it says that it has. */
    synchronized void publish() {
        edge.secure(StoredKey.publicSet(rows.all()));
        lookedAt = clock.instant();
    }
}
