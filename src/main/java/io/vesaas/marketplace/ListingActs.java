package io.vesaas.marketplace;

import io.vesaas.shared.Caller;
import io.vesaas.shared.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of listings. */
@Component
class ListingActs {

    private final JdbcClient jdbc;
    private final Clock clock;

    ListingActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(
            ListingId listing,
            ListingAct.What what,
            @Nullable Integer version,
            @Nullable String detail,
            Caller caller) {
        jdbc.sql("""
                insert into listing_event (id, listing_id, what, number, detail, happened_at, person_id, person_name)
                values (:id, :listing, :what, :number, :detail, :now, :person, :name)""")
                .param("id", Ids.next())
                .param("listing", listing.value())
                .param("what", what.name())
                .param("number", version)
                .param("detail", detail)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", caller.person().map(person -> person.value()).orElse(null))
                .param("name", caller.displayName())
                .update();
    }

    /** The latest first. */
    List<ListingAct> of(ListingId listing) {
        return jdbc.sql("""
                select what, number, detail, happened_at, person_name from listing_event
                 where listing_id = :listing order by happened_at desc, id desc""")
                .param("listing", listing.value())
                .query((row, _) -> new ListingAct(
                        ListingAct.What.valueOf(row.getString("what")),
                        row.getObject("number", Integer.class),
                        row.getString("detail"),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("person_name")))
                .list();
    }
}
