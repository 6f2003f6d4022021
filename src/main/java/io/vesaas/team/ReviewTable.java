package io.vesaas.team;

import io.vesaas.marketplace.ListingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reviews of the customer in scope, and what it reports. */
@Component
class ReviewTable {

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when the customer has had what it used first of this listing; empty when it has used nothing of it. */
    Optional<OffsetDateTime> firstUse(ListingId listing) {
        return jdbc.sql("""
                select hired_at from virtual_employee
                 where listing_id = :listing and first_used_at is not null order by hired_at limit 1""")
                .param("listing", listing.value())
                .query(OffsetDateTime.class)
                .optional();
    }

    Optional<OwnReview> findOwn(ListingId listing, ReviewAuthor reader) {
        return jdbc.sql("select * from review where listing_id = :listing and customer_id = :customer")
                .param("listing", listing.value())
                .param("customer", reader.customer().value())
                .query((row, _) -> own(row, reader))
                .optional();
    }

    /** Whether it is of the customer in scope; those of others can't be seen. */
    boolean isOwn(ReviewId review) {
        return jdbc.sql("select exists (select from review where id = :id)")
                .param("id", review.value())
                .query(Boolean.class)
                .single();
    }

    /** @return false when the customer has reviewed it already */
    boolean add(
            ReviewId id,
            ListingId listing,
            ReviewAuthor author,
            ReviewText text,
            OffsetDateTime hired,
            OffsetDateTime now) {
        return jdbc.sql("""
                insert into review (id, customer_id, listing_id, person_id, person_name, customer_name, named, rating,
                                    text, days_hired, written_at)
                values (:id, :customer, :listing, :person, :name, :customerName, :named, :rating, :text, :days, :now)
                on conflict on constraint review_once do nothing""")
                        .param("id", id.value())
                        .param("customer", author.customer().value())
                        .param("listing", listing.value())
                        .param("person", author.person().value())
                        .param("name", author.name())
                        .param("customerName", author.customerName())
                        .param("named", text.named())
                        .param("rating", text.stars())
                        .param("text", text.text())
                        .param("days", Math.max(0, Duration.between(hired, now).toDays()))
                        .param("now", now)
                        .update()
                == 1;
    }

    void change(ReviewId id, ReviewAuthor author, ReviewText text, OffsetDateTime now) {
        jdbc.sql("""
                update review set person_id = :person, person_name = :name, customer_name = :customerName,
                       named = :named, rating = :rating, text = :text, edited_at = :now where id = :id""")
                .param("person", author.person().value())
                .param("name", author.name())
                .param("customerName", author.customerName())
                .param("named", text.named())
                .param("rating", text.stars())
                .param("text", text.text())
                .param("now", now)
                .param("id", id.value())
                .update();
    }

    void delete(ReviewId id) {
        jdbc.sql("delete from review where id = :id").param("id", id.value()).update();
    }

    void report(ReviewId review, ReviewAuthor reporter, String reason, OffsetDateTime now) {
        jdbc.sql("""
                insert into review_report (customer_id, review_id, person_id, customer_name, reason, reported_at)
                values (:customer, :review, :person, :customerName, :reason, :now)
                on conflict (customer_id, review_id) do update
                   set person_id = excluded.person_id, customer_name = excluded.customer_name,
                       reason = excluded.reason, reported_at = excluded.reported_at""")
                .param("customer", reporter.customer().value())
                .param("review", review.value())
                .param("person", reporter.person().value())
                .param("customerName", reporter.customerName())
                .param("reason", reason)
                .param("now", now)
                .update();
    }

    private static OwnReview own(ResultSet row, ReviewAuthor reader) throws SQLException {
        return new OwnReview(
                new ReviewId(row.getObject("id", UUID.class)),
                row.getString("person_name"),
                row.getInt("rating"),
                row.getString("text"),
                row.getBoolean("named"),
                reader.owner() || reader.person().value().equals(row.getObject("person_id", UUID.class)),
                Objects.requireNonNull(PublishedReviews.instant(row, "written_at")),
                row.getString("hidden_reason"));
    }
}
