package io.vesaas.marketplace;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Since when agents of listings differ from what was approved. */
@Component
class DriftTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DriftTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param fingerprint of what is different
     * @return whether this is news: of several who see it at once, one is told so
     */
    boolean note(ListingId listing, String fingerprint) {
        return jdbc.sql("""
                insert into drift (listing_id, fingerprint, since) values (:listing, :fingerprint, :now)
                on conflict (listing_id) do update set fingerprint = excluded.fingerprint
                 where drift.fingerprint <> excluded.fingerprint""")
                        .param("listing", listing.value())
                        .param("fingerprint", fingerprint)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** @return whether there was one */
    boolean clear(ListingId listing) {
        return jdbc.sql("delete from drift where listing_id = :listing")
                        .param("listing", listing.value())
                        .update()
                > 0;
    }

    Optional<Instant> since(ListingId listing) {
        return jdbc.sql("select since from drift where listing_id = :listing")
                .param("listing", listing.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    List<ListingId> findAll() {
        return jdbc.sql("select listing_id from drift order by since, listing_id")
                .query((row, _) -> new ListingId(row.getObject(1, UUID.class)))
                .list();
    }
}
