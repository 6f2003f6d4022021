package io.vesaas.team;

import io.vesaas.marketplace.ListingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews and reports of all customers, in the scope of the platform. */
@Component
class ModerationTable {

    private static final int MOST = 200;
    private static final String OPEN = """
            select p.review_id, p.customer_name, p.reason, p.reported_at
              from review_report p join review r on r.id = p.review_id
             where r.hidden_at is null and p.reported_at > coalesce(r.settled_at, '-infinity')""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ModerationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ModeratedReview> findAll() {
        Map<UUID, List<Reported>> reports =
                jdbc.sql(OPEN + " order by p.reported_at desc").query((row, _) -> reported(row)).list().stream()
                        .collect(Collectors.groupingBy(Reported::review));
        return jdbc.sql("""
                        select * from review
                         order by (id in (select review_id from (%s) open)) desc, written_at desc, id limit :most""".formatted(OPEN)).param("most", MOST).query((row, _) -> review(row, reports)).list().stream()
                .sorted(Comparator.comparing(
                        (ModeratedReview review) -> review.reports().isEmpty()))
                .toList();
    }

    Optional<ListingId> findListing(ReviewId id) {
        return jdbc.sql("select listing_id from review where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(ListingId::new);
    }

    void hide(ReviewId id, String reason) {
        jdbc.sql("update review set hidden_at = :now, hidden_reason = :reason, settled_at = :now where id = :id")
                .param("now", now())
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    void restore(ReviewId id) {
        jdbc.sql("update review set hidden_at = null, hidden_reason = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void settle(ReviewId id) {
        jdbc.sql("update review set settled_at = :now where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    void answer(ReviewId id, @Nullable String answer) {
        jdbc.sql("update review set answer = :answer, answered_at = :at where id = :id")
                .param("answer", answer)
                .param("at", answer == null ? null : now())
                .param("id", id.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Reported reported(ResultSet row) throws SQLException {
        return new Reported(
                row.getObject("review_id", UUID.class),
                new ReviewReport(
                        row.getString("customer_name"),
                        row.getString("reason"),
                        Objects.requireNonNull(PublishedReviews.instant(row, "reported_at"))));
    }

    private static ModeratedReview review(ResultSet row, Map<UUID, List<Reported>> reports) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ModeratedReview(
                new ReviewId(id),
                new ListingId(row.getObject("listing_id", UUID.class)),
                row.getString("person_name"),
                row.getString("customer_name"),
                row.getBoolean("named"),
                row.getInt("rating"),
                row.getString("text"),
                Objects.requireNonNull(PublishedReviews.instant(row, "written_at")),
                PublishedReviews.instant(row, "edited_at"),
                row.getString("answer"),
                row.getString("hidden_reason"),
                reports.getOrDefault(id, List.of()).stream()
                        .map(Reported::report)
                        .toList());
    }

    private record Reported(UUID review, ReviewReport report) {}
}
