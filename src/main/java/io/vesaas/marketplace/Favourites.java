package io.vesaas.marketplace;

import io.vesaas.accounts.SignedIn;
import io.vesaas.shared.Acting;
import io.vesaas.shared.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offers that a member has marked; each member has their own in each customer. */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBER')")
public class Favourites {

    private final JdbcClient jdbc;
    private final Clock clock;

    Favourites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the caller has marked. */
    @Transactional(readOnly = true)
    public Set<ListingId> mine() {
        return new HashSet<>(
                mine("select listing_id from favourite where customer_id = :customer and person_id = :person")
                        .query((row, _) -> new ListingId(row.getObject("listing_id", UUID.class)))
                        .list());
    }

    /** Marks it; marking twice is harmless. @throws NotFound when there is no such offer */
    public void add(ListingId listing) {
        boolean offered = jdbc.sql("select count(*) from listing where id = :listing and current_version > 0")
                        .param("listing", listing.value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!offered) {
            throw new NotFound("listing");
        }
        mine("""
                insert into favourite (customer_id, person_id, listing_id, marked_at)
                values (:customer, :person, :listing, :now) on conflict do nothing""")
                .param("listing", listing.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes the mark away, if there is one. */
    public void remove(ListingId listing) {
        mine("""
                delete from favourite
                 where customer_id = :customer and person_id = :person and listing_id = :listing""").param("listing", listing.value()).update();
    }

    private StatementSpec mine(String sql) {
        SignedIn member = SignedIn.current().orElseThrow(() -> new IllegalStateException("a member must act"));
        return jdbc.sql(sql)
                .param("customer", Acting.customer().value())
                .param("person", member.personId().value());
    }
}
