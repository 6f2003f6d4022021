package io.vesaas.marketplace;

import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Published listings without an agent behind them, for what only reads listings. */
public final class Listed {

    private final JdbcClient jdbc;
    private final ListingNews news;
    private final TransactionTemplate transaction;
    private final List<ListingId> added = new ArrayList<>();

    public Listed(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        news = context.getBean(ListingNews.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    public ListingId add(ListingText text) {
        ListingId id = ListingId.next();
        change(
                () -> {
                    jdbc.sql("""
                    insert into listing (id, agent_namespace, agent_name, state, current_version, created_at, version)
                    values (:id, 'nowhere', :name, 'PUBLISHED', 1, :now, 0)""")
                            .param("id", id.value())
                            .param("name", id.toString())
                            .param("now", Timestamp.from(Instant.now()))
                            .update();
                    version(id, 1, text);
                },
                id);
        added.add(id);
        return id;
    }

    /** Offers another version of it. */
    public void publish(ListingId id, int number, ListingText text) {
        change(
                () -> {
                    jdbc.sql("update listing set current_version = :number, version = version + 1 where id = :id")
                            .param("number", number)
                            .param("id", id.value())
                            .update();
                    version(id, number, text);
                },
                id);
    }

    public void standing(ListingId id, Standing standing) {
        change(
                () -> jdbc.sql("""
                insert into listing_standing (listing_id, hires, at_work, reviews, stars)
                values (:id, :hires, :atWork, :reviews, :stars)
                on conflict (listing_id) do update
                   set hires = excluded.hires, reviews = excluded.reviews, stars = excluded.stars""")
                        .param("id", id.value())
                        .param("hires", standing.hires())
                        .param("atWork", standing.atWork())
                        .param("reviews", standing.reviews())
                        .param("stars", standing.stars())
                        .update(),
                id);
    }

    public void retire(ListingId id) {
        change(
                () -> jdbc.sql("update listing set state = 'RETIRED', version = version + 1 where id = :id")
                        .param("id", id.value())
                        .update(),
                id);
    }

    /** Takes away what was added. */
    public void retireAll() {
        added.forEach(this::retire);
        added.clear();
    }

    /** A text about something, in a category and with tags, that costs so much in a typical month. */
    public static ListingText text(
            String title, String purpose, String description, String category, List<String> tags, String month) {
        return new ListingText(
                title,
                purpose,
                description,
                category,
                tags,
                List.of(),
                List.of("en"),
                null,
                List.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal(month),
                null);
    }

    private void version(ListingId id, int number, ListingText text) {
        jdbc.sql("""
                insert into listing_version (listing_id, number, text, currency, published_at)
                values (:id, :number, :text::jsonb, 'EUR', :now)""")
                .param("id", id.value())
                .param("number", number)
                .param("text", new ListingTextJson().convertToDatabaseColumn(text))
                .param("now", Timestamp.from(Instant.now()))
                .update();
    }

    private void change(Runnable work, ListingId id) {
        Acting.as(
                "test",
                new Scope.Platform("test"),
                () -> transaction.executeWithoutResult(_ -> {
                    work.run();
                    news.changed(id);
                }));
    }

    static <T> T admin(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }
}
