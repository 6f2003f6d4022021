package io.vesaas.runtime.gateway;

import io.vesaas.runtime.KeyInfo.State;
import io.vesaas.shared.secrets.SecretUnreadable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What this replica knows of the keys, so that no token costs a query. It is read again when it is older than
 * {@code ve.gateway.keys.refresh}, much sooner than a key that has retired meanwhile leaves the gateway.
 */
@Component
class SigningKeys {

    private final KeyRows rows;
    private final KeySettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    SigningKeys(KeyRows rows, KeySettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The key that signs now.
     *
     * @throws SecretUnreadable when its secret half was sealed with another key than ours
     */
    SigningKey active() {
        Known now = known();
        SigningKey opened = now.opened;
        if (opened == null) {
            opened = rows.open(now.activeKid);
            now.opened = opened;
        }
        return opened;
    }

    /** The public halves of all keys with which a token in use may be signed, as JWK Set. */
    String publicSet() {
        return known().publicSet;
    }

    /** Reads the keys again at the next use: they were changed here. */
    void forget() {
        known = null;
    }

    private Known known() {
        Known now = known;
        return now != null && isFresh(now) ? now : read();
    }

    private synchronized Known read() {
        Known before = known;
        if (before != null && isFresh(before)) {
            return before;
        }
        Instant asked = clock.instant();
        List<StoredKey> all = rows.all();
        String active = all.stream()
                .filter(key -> key.state() == State.ACTIVE)
                .map(StoredKey::kid)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the signing key just made is not there"));
        var now = new Known(active, StoredKey.publicSet(all), asked);
        if (before != null && before.activeKid.equals(active)) {
            now.opened = before.opened;
        }
        known = now;
        return now;
    }

    private boolean isFresh(Known now) {
        return clock.instant().isBefore(now.readAt.plus(settings.refresh()));
    }

    private static final class Known {

        private final String activeKid;
        private final String publicSet;
        private final Instant readAt;
        private volatile @Nullable SigningKey opened;

        private Known(String activeKid, String publicSet, Instant readAt) {
            this.activeKid = activeKid;
            this.publicSet = publicSet;
            this.readAt = readAt;
        }
    }
}
