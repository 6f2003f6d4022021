package io.vesaas.marketplace;

import io.vesaas.shared.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from what is searched, each answer in a transaction of its own. */
@Component
@Transactional(readOnly = true)
class OfferReader {

    private static final int SUGGESTIONS = 10;

    private final OfferRows rows;
    private final JdbcClient jdbc;

    OfferReader(OfferRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    OfferPage find(OfferQuery query) {
        OfferPage page = rows.find(query, false);
        boolean nothing =
                page.total() == 0 && page.facets().withoutFilter().stream().allMatch(without -> without.count() == 0);
        if (!nothing || SearchWords.of(query.text()).size() < 2) {
            return page;
        }
        OfferPage some = rows.find(query, true);
        return new OfferPage(some.hits(), some.total(), true, some.facets(), some.next());
    }

    List<OfferCard> similar(ListingId listing, int limit) {
        ListingText text = text(listing);
        return jdbc.sql("""
                select s.* from listing_search s, ve_search_query(:words, true) wanted
                 where s.listing_id <> :listing
                   and (s.document @@ wanted.query or s.tags && :tags::text[] or s.category = :category)
                 order by ts_rank(s.head, wanted.query)
                          + case when s.category = :category then 0.5 else 0 end
                          + cardinality(array(select unnest(s.tags) intersect select unnest(:tags::text[]))) * 0.3 desc,
                          s.hires desc, s.listing_id
                 limit :limit""")
                .param(
                        "words",
                        SearchWords.of(text.title() + " " + String.join(" ", text.tags()))
                                .toArray(String[]::new))
                .param("tags", text.tags().toArray(String[]::new))
                .param("category", text.category())
                .param("listing", listing.value())
                .param("limit", limit)
                .query((row, _) -> OfferCardRow.read(row))
                .list();
    }

    List<String> suggestTags(String prefix) {
        return jdbc.sql("""
                select value from listing_count
                 where kind = 'TAG' and listings > 0 and starts_with(lower(value), :prefix)
                 order by listings desc, value limit :limit""")
                .param("prefix", prefix.replace("\0", "").strip().toLowerCase(Locale.ROOT))
                .param("limit", SUGGESTIONS)
                .query((row, _) -> row.getString("value"))
                .list();
    }

    private ListingText text(ListingId listing) {
        return jdbc.sql("""
                select v.text::text from listing l
                  join listing_version v on v.listing_id = l.id and v.number = l.current_version where l.id = :id""")
                .param("id", listing.value())
                .query((row, _) ->
                        Objects.requireNonNull(new ListingTextJson().convertToEntityAttribute(row.getString(1))))
                .optional()
                .orElseThrow(() -> new NotFound("listing"));
    }
}
