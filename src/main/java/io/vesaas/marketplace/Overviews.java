package io.vesaas.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Joins listings with their drafts, versions and standing, for the admins. */
@Component
class Overviews {

    private final Listings listings;
    private final JdbcClient jdbc;

    Overviews(Listings listings, JdbcClient jdbc) {
        this.listings = listings;
        this.jdbc = jdbc;
    }

    List<ListingOverview> findAll() {
        List<Listing> all = listings.findByStateNot(ListingState.RETIRED);
        Map<UUID, Texts> texts = texts(all.stream().map(one -> one.id().value()).toList());
        return all.stream()
                .map(listing -> view(listing, texts.get(listing.id().value())))
                .sorted(Comparator.comparing((ListingOverview one) -> one.text().title(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    ListingOverview get(Listing listing) {
        UUID id = listing.id().value();
        return view(listing, texts(List.of(id)).get(id));
    }

    Standing standing(ListingId listing) {
        return jdbc.sql("select hires, at_work, reviews, stars from listing_standing where listing_id = :id")
                .param("id", listing.value())
                .query((row, _) -> standing(row))
                .optional()
                .orElse(Standing.NONE);
    }

    private Map<UUID, Texts> texts(Collection<UUID> ids) {
        var found = new HashMap<UUID, Texts>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select l.id, coalesce(v.text, d.text)::text as text, v.text is distinct from d.text as differs,
                       v.currency, v.published_at, p.ended_at as measured_at,
                       f.listing_id is not null as drifted, s.hires, s.at_work, s.reviews, s.stars
                  from listing l
                  left join listing_draft d on d.listing_id = l.id
                  left join listing_version v on v.listing_id = l.id and v.number = l.current_version
                  left join preflight p on p.id = v.preflight_id
                  left join drift f on f.listing_id = l.id
                  left join listing_standing s on s.listing_id = l.id
                 where l.id in (:ids)""").param("ids", ids).query(row -> {
            found.put(row.getObject("id", UUID.class), texts(row));
        });
        return found;
    }

    private static Texts texts(ResultSet row) throws SQLException {
        ListingText text =
                Objects.requireNonNull(new ListingTextJson().convertToEntityAttribute(row.getString("text")));
        String currency = row.getString("currency");
        return new Texts(
                text,
                currency == null ? null : PriceOf.complete(text, Currency.getInstance(currency)),
                row.getBoolean("differs"),
                standing(row),
                row.getBoolean("drifted"),
                instant(row, "measured_at"),
                instant(row, "published_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getInt("hires"), row.getInt("at_work"), row.getInt("reviews"), row.getInt("stars"));
    }

    private static ListingOverview view(Listing listing, @Nullable Texts texts) {
        if (texts == null) {
            throw new IllegalStateException("listing " + listing.id() + " went while it was read");
        }
        return new ListingOverview(
                listing.id(),
                listing.agent(),
                listing.state(),
                listing.pauseReason(),
                listing.pausesOnDrift(),
                texts.text(),
                texts.price(),
                listing.currentVersion(),
                texts.differs() && listing.state() != ListingState.RETIRED,
                texts.standing(),
                texts.drifted(),
                texts.measuredAt(),
                texts.publishedAt());
    }

    private record Texts(
            ListingText text,
            @Nullable Price price,
            boolean differs,
            Standing standing,
            boolean drifted,
            @Nullable Instant measuredAt,
            @Nullable Instant publishedAt) {}
}
