package io.vesaas.accounts;

import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Ids;
import io.vesaas.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of signed-in browsers; each call belongs into a transaction in the scope of the platform. */
@Component
class SignInRows {

    private final JdbcClient jdbc;

    SignInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a sign-in that works for the customer the person worked for last, else for the first by name. */
    void add(Token token, PersonId person, Browser browser, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into sign_in (id, token_hash, person_id, works_for, created_at, last_seen_at, expires_at,
                                             address, user_agent)
                        values (:id, :hash, :person,
                                (select m.customer_id from member m join customer c on c.id = m.customer_id
                                  where m.person_id = :person
                                  order by (select max(s.last_seen_at) from sign_in s
                                             where s.person_id = :person and s.works_for = m.customer_id) desc nulls last,
                                           lower(c.name), c.id
                                  limit 1),
                                :now, :now, :expires, :address, :agent)""")
                .param("id", Ids.next())
                .param("hash", token.hash())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .param("address", browser.address())
                .param("agent", browser.userAgent())
                .update();
    }

    Optional<Seen> find(Token token, Instant now) {
        return jdbc.sql("""
                        select s.id, s.last_seen_at, p.id as person_id, p.name, p.email, p.admin,
                               m.customer_id, c.name as customer_name, m.role
                          from sign_in s
                          join person p on p.id = s.person_id
                          left join member m on m.customer_id = s.works_for and m.person_id = s.person_id
                          left join customer c on c.id = m.customer_id
                         where s.token_hash = :hash and s.revoked_at is null and s.expires_at > :now
                           and p.blocked_at is null""")
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        new Seen(signedIn(row), row.getTimestamp("last_seen_at").toInstant()))
                .optional();
    }

    void seen(UUID id, Instant now, Instant expires) {
        jdbc.sql("""
                        update sign_in set last_seen_at = :now, expires_at = :expires
                         where id = :id and revoked_at is null""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Ends a sign-in; whether it had not ended before. */
    boolean end(UUID id, Instant now) {
        return jdbc.sql("update sign_in set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Ends all sign-ins of a person and names them. */
    List<UUID> endAll(PersonId person, Instant now) {
        return jdbc.sql("""
                        update sign_in set revoked_at = :now where person_id = :person and revoked_at is null
                        returning id""")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Works for another customer of the same person; whether it is a member there. */
    boolean choose(UUID id, CustomerId customer) {
        return jdbc.sql("""
                        update sign_in s set works_for = m.customer_id from member m
                         where s.id = :id and s.revoked_at is null
                           and m.person_id = s.person_id and m.customer_id = :customer""").param("id", id).param("customer", customer.value()).update() > 0;
    }

    /** Removes what expired or ended before then. */
    void forget(Instant then) {
        jdbc.sql("""
                        delete from sign_in where id in
                          (select id from sign_in where expires_at < :then or revoked_at < :then
                            for update skip locked)""").param("then", Timestamp.from(then)).update();
    }

    private static SignedIn signedIn(ResultSet row) throws SQLException {
        @Nullable UUID customer = row.getObject("customer_id", UUID.class);
        @Nullable String role = row.getString("role");
        return new SignedIn(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                customer == null ? null : new CustomerId(customer),
                row.getString("customer_name"),
                role == null ? null : Role.valueOf(role),
                row.getBoolean("admin"));
    }

    record Seen(SignedIn signedIn, Instant lastSeen) {}
}
