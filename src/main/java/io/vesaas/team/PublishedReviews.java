package io.vesaas.team;

import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Standings;
import io.vesaas.shared.LiveFeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody reads of the reviews, kept in step with what customers wrote in the same transaction, and counted. */
@Component
class PublishedReviews {

    private final JdbcClient jdbc;
    private final Standings standings;
    private final LiveFeed feed;

    PublishedReviews(JdbcClient jdbc, Standings standings, LiveFeed feed) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.feed = feed;
    }

    /** Lets nobody else change reviews of this listing until the transaction ends, so that they are counted right. */
    void lock(ListingId listing) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "reviews/" + listing)
                .query(String.class)
                .optional();
    }

    /** Shows the review as it stands now, or no more when it is hidden or gone. */
    void refresh(ReviewId review, ListingId listing) {
        jdbc.sql("delete from published_review where id = :id")
                .param("id", review.value())
                .update();
        jdbc.sql("""
                insert into published_review
                  (id, listing_id, person_name, customer_name, rating, text, days_hired,
                   written_at, edited_at, answer, answered_at)
                select id, listing_id, case when named then person_name end, case when named then customer_name end,
                       rating, text, days_hired, written_at, edited_at, answer, answered_at
                  from review where id = :id and hidden_at is null""").param("id", review.value()).update();
        var count = jdbc.sql(
                        "select count(*), coalesce(sum(rating), 0) from published_review where listing_id = :listing")
                .param("listing", listing.value())
                .query((row, _) -> new int[] {row.getInt(1), row.getInt(2)})
                .single();
        standings.reviewed(listing, count[0], count[1]);
        feed.publish(ReviewModeration.TOPIC, new ReviewsChanged(listing));
    }

    /** What it is about; empty when no such review is shown. */
    Optional<ListingId> listing(ReviewId review) {
        return jdbc.sql("select listing_id from published_review where id = :id")
                .param("id", review.value())
                .query(UUID.class)
                .optional()
                .map(ListingId::new);
    }

    /** The latest first. */
    List<Review> of(ListingId listing, int most) {
        return jdbc.sql("""
                select * from published_review where listing_id = :listing
                 order by written_at desc, id limit :most""")
                .param("listing", listing.value())
                .param("most", most)
                .query((row, _) -> review(row))
                .list();
    }

    private static Review review(ResultSet row) throws SQLException {
        Instant written = row.getObject("written_at", OffsetDateTime.class).toInstant();
        return new Review(
                new ReviewId(row.getObject("id", UUID.class)),
                row.getString("person_name"),
                row.getString("customer_name"),
                row.getInt("rating"),
                row.getString("text"),
                row.getInt("days_hired"),
                written,
                instant(row, "edited_at"),
                row.getString("answer"),
                instant(row, "answered_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
