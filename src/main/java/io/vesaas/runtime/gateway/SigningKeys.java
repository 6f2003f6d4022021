package io.vesaas.runtime.gateway;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of this installation, shared by its replicas through the database, where their secret halves are sealed. The
 * first replica that needs one makes it; the database allows one active key, so a second maker takes the first's.
 */
@Component
class SigningKeys {

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;
    private volatile @Nullable SigningKey active;

    SigningKeys(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    /** The key that signs now. */
    SigningKey active() {
        SigningKey known = active;
        if (known == null) {
            known = find().orElseGet(this::make);
            active = known;
        }
        return known;
    }

    /** The public halves of all keys with which a token in use may be signed, as JWK Set. */
    String publicSet() {
        active();
        List<String> keys = jdbc.sql("select public_jwk from signing_key order by created_at, kid")
                .query((row, _) -> row.getString(1))
                .list();
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    private Optional<SigningKey> find() {
        return jdbc.sql("select kid, private_jwk from signing_key where state = 'ACTIVE'")
                .query((row, _) -> SigningKey.open(row.getString(1), row.getBytes(2), box))
                .optional();
    }

    private SigningKey make() {
        SigningKey made = SigningKey.generate();
        jdbc.sql("""
                insert into signing_key (kid, state, public_jwk, private_jwk, created_at)
                values (:kid, 'ACTIVE', :public, :private, :now)
                on conflict do nothing""")
                .param("kid", made.kid())
                .param("public", made.publicJwk())
                .param("private", made.seal(box))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return find().orElseThrow(() -> new IllegalStateException("the signing key just made is not there"));
    }
}
