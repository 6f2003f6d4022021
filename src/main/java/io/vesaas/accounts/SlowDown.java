package io.vesaas.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords or API keys, by account and by address, ever longer but never for good. An attempt counts as
 * failed before it is tried, so that many at once on several replicas can't slip through; success takes it back.
 */
@Component
class SlowDown {

    private static final Duration FORGET = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final PlatformScope platform;
    private final Clock clock;

    SlowDown(JdbcClient jdbc, PlatformScope platform, Clock clock) {
        this.jdbc = jdbc;
        this.platform = platform;
        this.clock = clock;
    }

    /** Lets an attempt through and counts it, or says how long to wait. */
    Optional<Duration> admit(Subject... subjects) {
        Instant now = clock.instant();
        try {
            platform.run("admit a sign-in", () -> {
                for (Subject subject : subjects) {
                    count(subject, now);
                }
            });
            return Optional.empty();
        } catch (NotYet notYet) {
            return Optional.of(Duration.between(now, notYet.free));
        }
    }

    /** Takes the attempt back: the account begins anew, the address is as it was before. */
    void succeeded(Subject account, Subject address) {
        Instant now = clock.instant();
        platform.run("forget failed sign-ins", () -> {
            jdbc.sql("""
                            update sign_in_slow_down set failures = greatest(failures - 1, 0), free_at = :now
                             where subject = :address""")
                    .param("address", address.key())
                    .param("now", Timestamp.from(now))
                    .update();
            jdbc.sql("delete from sign_in_slow_down where subject = :account")
                    .param("account", account.key())
                    .update();
            jdbc.sql("""
                            delete from sign_in_slow_down where subject in
                              (select subject from sign_in_slow_down where last_at < :forget for update skip locked)""").param("forget", Timestamp.from(now.minus(FORGET))).update();
        });
    }

    private void count(Subject subject, Instant now) {
        int admitted = jdbc.sql("""
                        insert into sign_in_slow_down as s (subject, failures, free_at, last_at)
                        values (:subject, 1, :now, :now)
                        on conflict (subject) do update set
                          failures = case when s.last_at < :forget then 1 else s.failures + 1 end,
                          free_at = :now::timestamptz + case
                            when s.last_at < :forget or s.failures < :free then interval '0'
                            else make_interval(secs => least(:longest, power(2, least(s.failures - :free, 20)))) end,
                          last_at = :now
                        where s.free_at <= :now""")
                .param("subject", subject.key())
                .param("now", Timestamp.from(now))
                .param("forget", Timestamp.from(now.minus(FORGET)))
                .param("free", subject.kind().free)
                .param("longest", subject.kind().longest.toSeconds())
                .update();
        if (admitted == 0) {
            throw new NotYet(jdbc.sql("select free_at from sign_in_slow_down where subject = :subject")
                    .param("subject", subject.key())
                    .query(Timestamp.class)
                    .single()
                    .toInstant());
        }
    }

    /** What is counted. A short longest wait keeps an account usable while somebody else guesses at it. */
    enum Kind {
        ACCOUNT(4, Duration.ofMinutes(1)),
        ADDRESS(20, Duration.ofMinutes(15)),
        /** Programs with wrong keys from one address; apart from the people there, who sign in with passwords. */
        KEYS(20, Duration.ofMinutes(15));

        private final int free;
        private final Duration longest;

        Kind(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }
    }

    record Subject(Kind kind, String name) {

        static Subject account(Email email) {
            return new Subject(Kind.ACCOUNT, Token.hexHash(email.value()));
        }

        static Subject address(Browser browser) {
            return new Subject(Kind.ADDRESS, browser.household());
        }

        static Subject keysFrom(Browser program) {
            return new Subject(Kind.KEYS, program.household());
        }

        String key() {
            return kind + ":" + name;
        }
    }

    private static final class NotYet extends RuntimeException {

        private final Instant free;

        NotYet(Instant free) {
            super("not yet", null, false, false);
            this.free = free;
        }
    }
}
