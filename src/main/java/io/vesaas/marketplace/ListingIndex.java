package io.vesaas.marketplace;

import static java.util.stream.Collectors.joining;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what is searched: one row for each listing that can be hired now. */
@Component
class ListingIndex {

    /** Grows when rows are written in another way, so that a start writes all of them anew. */
    static final int FORMAT = 1;

    private final JdbcClient jdbc;
    private final AgentCatalog agents;

    ListingIndex(JdbcClient jdbc, AgentCatalog agents) {
        this.jdbc = jdbc;
        this.agents = agents;
    }

    /**
     * Writes the row anew, in the transaction that changed the listing. Two changes of one listing write one after the
     * other, so that the later one reads what the earlier one has written.
     */
    void write(UUID listing) {
        jdbc.sql("select id from listing where id = :id for no key update")
                .param("id", listing)
                .query(UUID.class)
                .optional();
        jdbc.sql("""
                select l.id, l.agent_namespace, l.agent_name, v.number, v.text::text as text, v.currency, v.published_at, p.first_word_ms,
                       (select min(f.published_at) from listing_version f where f.listing_id = l.id) as first_published_at,
                       coalesce(s.hires, 0) as hires, coalesce(s.reviews, 0) as reviews, coalesce(s.stars, 0) as stars
                  from listing l
                  join listing_version v on v.listing_id = l.id and v.number = l.current_version
                  left join preflight p on p.id = v.preflight_id
                  left join listing_standing s on s.listing_id = l.id
                 where l.id = :id and l.state = 'PUBLISHED'""")
                .param("id", listing)
                .query((row, _) -> write(row))
                .optional()
                .ifPresentOrElse(_ -> {}, () -> remove(listing));
    }

    private void remove(UUID listing) {
        jdbc.sql("delete from listing_search where listing_id = :id")
                .param("id", listing)
                .update();
    }

    private int write(ResultSet row) throws SQLException {
        ListingText text =
                Objects.requireNonNull(new ListingTextJson().convertToEntityAttribute(row.getString("text")));
        Price price = PriceOf.complete(text, Currency.getInstance(row.getString("currency")));
        int reviews = row.getInt("reviews");
        return jdbc.sql("""
                insert into listing_search (listing_id, format, version, hires, reviews, first_word_ms, published_at, first_published_at,
                                            stars, month, approvals, model, category, tags, languages, currency, title,
                                            head, document, text)
                values (:id, :format, :version, :hires, :reviews, :firstWord, :published, :first,
                        :stars, :month, :approvals, :model, :category, :tags, :languages, :currency, :title,
                        setweight(to_tsvector('simple', :title) || to_tsvector('english', :title)
                                  || to_tsvector('german', :title), 'A')
                          || setweight(to_tsvector('simple', :tagWords), 'B'),
                        to_tsvector('simple', :title || ' ' || :tagWords || ' ' || :words)
                          || to_tsvector('english', :title || ' ' || :tagWords || ' ' || :words || ' ' || :more)
                          || to_tsvector('german', :title || ' ' || :tagWords || ' ' || :words || ' ' || :more),
                        :text::jsonb)
                on conflict (listing_id) do update set
                  (format, version, hires, reviews, first_word_ms, published_at, first_published_at, stars, month, approvals, model,
                   category, tags, languages, currency, title, head, document, text)
                = (excluded.format, excluded.version, excluded.hires, excluded.reviews, excluded.first_word_ms, excluded.published_at,
                   excluded.first_published_at, excluded.stars, excluded.month, excluded.approvals, excluded.model,
                   excluded.category, excluded.tags, excluded.languages, excluded.currency, excluded.title, excluded.head,
                   excluded.document, excluded.text)""")
                .param("id", row.getObject("id", UUID.class))
                .param("format", FORMAT)
                .param("version", row.getInt("number"))
                .param("hires", row.getInt("hires"))
                .param("reviews", reviews)
                .param("firstWord", row.getObject("first_word_ms", Long.class))
                .param("published", row.getTimestamp("published_at"))
                .param("first", row.getTimestamp("first_published_at"))
                .param("stars", reviews == 0 ? 0d : (double) row.getInt("stars") / reviews)
                .param("month", price.ofTypicalMonth().amount())
                .param(
                        "approvals",
                        asksForApproval(new AgentRef(row.getString("agent_namespace"), row.getString("agent_name"))))
                .param("model", price.model().name())
                .param("category", text.category())
                .param("tags", text.tags().toArray(String[]::new))
                .param("languages", text.languages().toArray(String[]::new))
                .param("currency", price.currency().getCurrencyCode())
                .param("title", SearchWords.plain(text.title()))
                .param("tagWords", words(text.tags().stream()))
                .param(
                        "words",
                        words(Stream.concat(
                                Stream.of(text.purpose()),
                                text.skills().stream().map(Skill::name))))
                .param("more", words(more(text)))
                .param("text", row.getString("text"))
                .update();
    }

    private boolean asksForApproval(AgentRef agent) {
        return agents.find(agent).stream()
                .map(Agent::tools)
                .flatMap(List::stream)
                .anyMatch(Agent.Tool::needsApproval);
    }

    private static Stream<String> more(ListingText text) {
        Stream<String> skills = text.skills().stream()
                .flatMap(skill -> Stream.concat(Stream.of(skill.description()), skill.examples().stream()));
        return Stream.concat(Stream.of(text.description()), skills);
    }

    private static String words(Stream<String> texts) {
        return texts.map(SearchWords::plain).collect(joining(" "));
    }
}
