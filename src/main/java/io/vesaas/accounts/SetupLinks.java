package io.vesaas.accounts;

import io.vesaas.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One-time links with which the first admin comes in. Whoever has the token may use it, so nobody need be signed in. */
@Service
@PreAuthorize("permitAll()")
public class SetupLinks {

    private final JdbcClient jdbc;
    private final PersonRows people;
    private final Admission admission;
    private final Passwords passwords;
    private final PlatformScope platform;
    private final AccountsSettings settings;
    private final Clock clock;

    SetupLinks(
            JdbcClient jdbc,
            PersonRows people,
            Admission admission,
            Passwords passwords,
            PlatformScope platform,
            AccountsSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.admission = admission;
        this.passwords = passwords;
        this.platform = platform;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether this token makes the first admin, now. */
    public boolean isOpen(String token) {
        return Token.parse(token)
                .filter(read -> platform.call("look at a setup link", () -> isValid(read)))
                .isPresent();
    }

    /**
     * Takes in the first admin; afterwards no link works any more.
     *
     * @throws SetupLinkUsed when the link is unknown, too old, or there is an admin already
     * @throws EmailTaken when somebody signs in with this address
     */
    public void use(String token, NewPerson wanted) {
        Token read = Token.parse(token).orElseThrow(SetupLinkUsed::new);
        if (!isOpen(token)) {
            throw new SetupLinkUsed();
        }
        String hash = passwords.hash(wanted.password());
        platform.run("set up the first admin", () -> {
            oneAtATime();
            if (!isValid(read)) {
                throw new SetupLinkUsed();
            }
            admission.admit(wanted, hash, true);
            jdbc.sql("delete from setup_link").update();
        });
    }

    /** Makes a link when nobody runs the platform yet; this is for the platform itself only. */
    Optional<Token> issue() {
        Token token = Token.random();
        var now = clock.instant();
        return platform.call("issue a setup link", () -> {
            if (people.existsByAdminTrueAndBlockedAtIsNull()) {
                return Optional.empty();
            }
            jdbc.sql(
                            "insert into setup_link (id, token_hash, created_at, expires_at) values (:id, :hash, :now, :until)")
                    .param("id", Ids.next())
                    .param("hash", token.hash())
                    .param("now", Timestamp.from(now))
                    .param("until", Timestamp.from(now.plus(settings.setupLinkLifetime())))
                    .update();
            return Optional.of(token);
        });
    }

    private boolean isValid(Token token) {
        return !people.existsByAdminTrueAndBlockedAtIsNull()
                && jdbc.sql("select count(*) from setup_link where token_hash = :hash and expires_at > :now")
                                .param("hash", token.hash())
                                .param("now", Timestamp.from(clock.instant()))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Two people with a link each must not both become the first. */
    private void oneAtATime() {
        jdbc.sql("lock table setup_link in exclusive mode").update();
    }
}
