package io.vesaas.runtime.gateway;

import io.vesaas.runtime.KeyInfo.State;
import io.vesaas.shared.secrets.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of this installation, shared by its replicas through the database, where their secret halves are sealed. Each
 * step can be taken by several replicas at once: the database allows one active and one next key.
 */
@Component
class KeyRows {

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    KeyRows(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    /** All keys, in the order in which they were made; the first one ever is made here and signs at once. */
    List<StoredKey> all() {
        List<StoredKey> all = read();
        if (all.stream().noneMatch(key -> key.state() == State.ACTIVE)) {
            add(State.ACTIVE);
            all = read();
        }
        return all;
    }

    /** The key with its secret half. @throws SecretUnreadable when it was sealed with another key than ours */
    SigningKey open(String kid) {
        byte[] sealed = jdbc.sql("select private_jwk from signing_key where kid = :kid")
                .param("kid", kid)
                .query((row, _) -> row.getBytes(1))
                .single();
        return SigningKey.open(kid, sealed, box);
    }

    /** Makes the next key; whether there was none. */
    boolean addNext() {
        return add(State.NEXT);
    }

    void markPublished(String kid) {
        jdbc.sql("update signing_key set published_at = :now where kid = :kid and published_at is null")
                .param("now", now())
                .param("kid", kid)
                .update();
    }

    /** Lets the next key sign and the active one retire, both or neither; whether it was this call that did it. */
    boolean activate(String kid, Instant leavesAt) {
        return jdbc.sql("""
                with retired as (
                  update signing_key set state = 'RETIRING', since = :now, leaves_at = :leaves
                   where state = 'ACTIVE'
                     and exists (select from signing_key where kid = :kid and state = 'NEXT')
                  returning kid)
                update signing_key set state = 'ACTIVE', since = :now
                 where kid = :kid and state = 'NEXT' and (select count(*) from retired) = 1""")
                        .param("now", now())
                        .param("leaves", Timestamp.from(leavesAt))
                        .param("kid", kid)
                        .update()
                == 1;
    }

    /** Forgets the retired keys whose time has come; whether there were any. */
    boolean dropRetired() {
        return jdbc.sql("delete from signing_key where state = 'RETIRING' and leaves_at <= :now")
                        .param("now", now())
                        .update()
                > 0;
    }

    private boolean add(State state) {
        SigningKey made = SigningKey.generate();
        return jdbc.sql("""
                insert into signing_key (kid, state, public_jwk, private_jwk, created_at, since)
                values (:kid, :state, :public, :private, :now, :now)
                on conflict do nothing""")
                        .param("kid", made.kid())
                        .param("state", state.name())
                        .param("public", made.publicJwk())
                        .param("private", made.seal(box))
                        .param("now", now())
                        .update()
                == 1;
    }

    private List<StoredKey> read() {
        return jdbc.sql("""
                select kid, state, public_jwk, since, published_at, leaves_at
                  from signing_key order by created_at, kid""").query((row, _) -> key(row)).list();
    }

    private static StoredKey key(ResultSet row) throws SQLException {
        return new StoredKey(
                row.getString("kid"),
                State.valueOf(row.getString("state")),
                row.getString("public_jwk"),
                row.getTimestamp("since").toInstant(),
                instant(row.getTimestamp("published_at")),
                instant(row.getTimestamp("leaves_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return Optional.ofNullable(stored).map(Timestamp::toInstant).orElse(null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
