package io.vesaas.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The life of sign-ins: each is a row that can be revoked, trusted for some seconds without looking at it again. News
 * about a sign-in reach the other replicas over the live feed.
 */
@Component
class SignInDesk {

    static final LiveFeed.Topic NEWS = LiveFeed.Topic.platform("sign-ins");

    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);
    private static final Duration KEEP = Duration.ofDays(90);
    private static final int MOST_REMEMBERED = 50_000;

    private final SignInRows rows;
    private final PlatformScope platform;
    private final LiveFeed feed;
    private final AccountsSettings settings;
    private final Clock clock;
    private final Cache<Token, Known> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    SignInDesk(SignInRows rows, PlatformScope platform, LiveFeed feed, AccountsSettings settings, Clock clock) {
        this.rows = rows;
        this.platform = platform;
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
        feed.subscribe(NEWS, news -> {
            if (news instanceof Changed changed) {
                known.asMap().values().removeIf(one -> one.signedIn().signIn().equals(changed.signIn()));
            }
        });
    }

    /** Signs a person in from this browser. */
    Opened begin(PersonId person, Browser browser) {
        Token token = Token.random();
        Instant now = clock.instant();
        return platform.call("sign in", () -> {
            rows.forget(now.minus(KEEP));
            rows.add(token, person, browser, now, now.plus(settings.signInLifetime()));
            return new Opened(token, rows.find(token, now).orElseThrow().signedIn());
        });
    }

    /** Whose token this is; empty when the sign-in is unknown, revoked or expired. */
    Optional<SignedIn> find(Token token) {
        Instant now = clock.instant();
        Known remembered = known.getIfPresent(token);
        if (remembered != null && isFresh(remembered, now)) {
            return Optional.of(remembered.signedIn());
        }
        var found = platform.call("look at a sign-in", () -> look(token, now));
        found.ifPresentOrElse(one -> known.put(token, new Known(one, now)), () -> known.invalidate(token));
        return found;
    }

    void end(UUID signIn) {
        platform.run("sign out", () -> {
            if (rows.end(signIn, clock.instant())) {
                feed.publish(NEWS, new Changed(signIn, true));
            }
        });
    }

    /** Ends all sign-ins of a person, inside the caller's transaction. */
    void endAll(PersonId person) {
        rows.endAll(person, clock.instant()).forEach(one -> feed.publish(NEWS, new Changed(one, true)));
    }

    /** @throws NotFound when the person is no member there */
    void choose(UUID signIn, CustomerId customer) {
        platform.run("switch the customer", () -> {
            if (!rows.choose(signIn, customer)) {
                throw new NotFound("customer");
            }
            feed.publish(NEWS, new Changed(signIn, false));
        });
    }

    private Optional<SignedIn> look(Token token, Instant now) {
        var seen = rows.find(token, now);
        seen.filter(row -> row.lastSeen().plus(SEEN_AGAIN).isBefore(now))
                .ifPresent(row -> rows.seen(row.signedIn().signIn(), now, now.plus(settings.signInLifetime())));
        return seen.map(SignInRows.Seen::signedIn);
    }

    private boolean isFresh(Known one, Instant now) {
        return !now.isBefore(one.checked()) && now.isBefore(one.checked().plus(settings.recheck()));
    }

    /** A new sign-in and the token that opens it. */
    record Opened(Token token, SignedIn signedIn) {}

    /** News about a sign-in: it ended, or works for another customer now. */
    record Changed(UUID signIn, boolean ended) {}

    private record Known(SignedIn signedIn, Instant checked) {}
}
