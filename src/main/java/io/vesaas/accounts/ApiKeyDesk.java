package io.vesaas.accounts;

import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Makes, finds and revokes API keys. Each call with a key looks at its row, so a revoked one opens nothing at once. */
@Component
class ApiKeyDesk {

    private static final int MOST = 50;
    private static final Duration USED_AGAIN = Duration.ofMinutes(1);

    private final ApiKeyRows rows;
    private final PlatformScope platform;
    private final Clock clock;

    ApiKeyDesk(ApiKeyRows rows, PlatformScope platform, Clock clock) {
        this.rows = rows;
        this.platform = platform;
        this.clock = clock;
    }

    /** Makes a key inside the caller's transaction. @param customer null for a key of admins */
    NewApiKey create(@Nullable CustomerId customer, ApiKeyRequest wish, PersonId maker) {
        boolean ofAdmins = customer == null;
        wish.check(ofAdmins ? ApiScope.ofAdmins() : ApiScope.ofCustomers(), clock.instant());
        if (rows.list(ofAdmins).size() >= MOST) {
            throw new TooManyApiKeys(MOST);
        }
        var text = KeyText.random(ofAdmins ? KeyText.OF_ADMINS : KeyText.OF_CUSTOMERS);
        var id = ApiKeyId.next();
        rows.add(id, text, customer, wish, maker, clock.instant());
        ApiKey key = rows.list(ofAdmins).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new NewApiKey(key, text.value());
    }

    /** Whose key this is, right now. */
    Optional<ApiKeyRows.Found> find(KeyText text) {
        Instant now = clock.instant();
        return platform.call("look at an API key", () -> {
            var found = rows.find(text);
            found.filter(one -> !one.revoked() && !one.key().isExpired(now))
                    .filter(one -> isOld(one.key().lastUsedAt(), now))
                    .ifPresent(one -> rows.used(text, now, now.minus(USED_AGAIN)));
            return found;
        });
    }

    /** Revokes a key inside the caller's transaction. @throws NotFound when there is none that works */
    void revoke(ApiKeyId id, boolean ofAdmins, PersonId by) {
        if (!rows.revoke(id, ofAdmins, by, clock.instant())) {
            throw new NotFound("API key");
        }
    }

    private static boolean isOld(@Nullable Instant used, Instant now) {
        return used == null || used.isBefore(now.minus(USED_AGAIN));
    }

    /** The person who makes or revokes a key. */
    static PersonId person() {
        return Acting.caller()
                .flatMap(Caller::person)
                .orElseThrow(() -> new AccessDeniedException("API keys are made by people"));
    }
}
