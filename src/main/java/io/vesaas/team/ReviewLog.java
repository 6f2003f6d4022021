package io.vesaas.team;

import io.vesaas.shared.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to reviews: added to, never changed, also when the review itself is gone. */
@Component
class ReviewLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes what the review says now. */
    void note(ReviewId review, String what, @Nullable UUID person, String personName) {
        note(review, what, null, person, personName);
    }

    /** Notes what somebody said about the review; what it says itself when there is nothing. */
    void note(ReviewId review, String what, @Nullable String words, @Nullable UUID person, String personName) {
        jdbc.sql("""
                insert into review_event
                  (id, customer_id, review_id, listing_id, what, rating, text, happened_at, person_id, person_name)
                select :id, customer_id, id, listing_id, :what, rating, coalesce(:words, text), :at, :person, :name
                  from review where id = :review""")
                .param("id", Ids.next())
                .param("what", what)
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("name", personName)
                .param("review", review.value())
                .update();
    }
}
