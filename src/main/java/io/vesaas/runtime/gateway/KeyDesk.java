package io.vesaas.runtime.gateway;

import io.vesaas.runtime.KeyInfo;
import io.vesaas.runtime.KeyRotation;
import io.vesaas.shared.secrets.SecretUnreadable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM')")
class KeyDesk implements KeyRotation {

    private static final Comparator<StoredKey> NEXT_FIRST =
            Comparator.comparing(StoredKey::state).thenComparing(StoredKey::since, Comparator.reverseOrder());

    private final KeyRows rows;
    private final KeyPlan plan;
    private final KeyCycle cycle;

    KeyDesk(KeyRows rows, KeyPlan plan, KeyCycle cycle) {
        this.rows = rows;
        this.plan = plan;
        this.cycle = cycle;
    }

    @Override
    public List<KeyInfo> keys() {
        return rows.all().stream().sorted(NEXT_FIRST).map(this::info).toList();
    }

    @Override
    public KeyInfo rotateNow() {
        cycle.begin();
        return keys().getFirst();
    }

    private KeyInfo info(StoredKey key) {
        return new KeyInfo(key.kid(), key.state(), key.since(), until(key), isReadable(key));
    }

    private @Nullable Instant until(StoredKey key) {
        return switch (key.state()) {
            case NEXT -> Optional.ofNullable(key.publishedAt()).map(plan::signs).orElse(null);
            case ACTIVE -> plan.due(key.since());
            case RETIRING -> key.leavesAt();
        };
    }

    private boolean isReadable(StoredKey key) {
        try {
            rows.open(key.kid());
            return true;
        } catch (SecretUnreadable wrongKey) {
            return false;
        }
    }
}
