package io.vesaas.marketplace;

import static java.util.stream.Collectors.joining;

import io.vesaas.marketplace.OfferFacets.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search as one statement: the hits of a page, and every number of the facets from one pass over what was found. What
 * misses two filters is counted by no facet and left out. What would be a count of all listings is read from the kept
 * counts instead.
 */
final class SearchSql {

    private static final String NO_HIT = "null, null, null, null, null, null, null, null, null, null, null, null";

    /** A title is worth most, then the words of titles and tags; what only the description has comes last. */
    private static final String RELEVANCE = """
            ((case when s.title = :whole then 10 when starts_with(s.title, :whole) then 2 else 0 end
              + ts_rank(s.head, (select query from wanted))) * 1000000)::int""";

    private final OfferQuery query;
    private final FilterSql filter;
    private final List<String> words;
    private final boolean anyWord;
    private final Map<String, Object> parameters = new HashMap<>();

    SearchSql(OfferQuery query, boolean anyWord) {
        this.query = query;
        this.anyWord = anyWord;
        filter = new FilterSql(query.filter());
        words = SearchWords.of(query.text());
    }

    /** Whether there are words, but none with a letter or a digit: nothing can be found. */
    boolean isHopeless() {
        return words.isEmpty() && !query.text().isEmpty();
    }

    /** In which order the hits really come. */
    OfferSort sort() {
        return query.sort() == OfferSort.RELEVANCE && words.isEmpty() ? OfferSort.MOST_HIRED : query.sort();
    }

    Map<String, Object> parameters() {
        parameters.putAll(filter.parameters());
        parameters.put("limit", query.limit() + 1);
        if (!words.isEmpty()) {
            parameters.put("words", words.toArray(String[]::new));
            parameters.put("anyWord", anyWord);
            parameters.put("whole", String.join(" ", words));
        }
        if (query.cursor() != null) {
            OfferCursor cursor = OfferCursor.parse(query.cursor(), sort());
            parameters.put("cursorKey", cursor.key());
            parameters.put("cursorListing", cursor.listing());
        }
        return parameters;
    }

    String text() {
        boolean all = words.isEmpty() && !query.filter().favourites();
        if (all && filter.kinds().isEmpty()) {
            return ofEverything();
        }
        return ofMatches(
                all && filter.kinds().size() == 1 ? filter.kinds().iterator().next() : null);
    }

    /** Hits by the index of their order, counts as they are kept. */
    private String ofEverything() {
        return """
                with hits as (
                  select s.listing_id, %s as key from listing_search s where %s order by %s limit :limit)
                %s
                union all
                select kind, value, listings, %s
                  from (select *, row_number() over (partition by kind order by listings desc, value) as place
                          from listing_count where listings > 0) c
                 where kind <> 'TAG' or place <= %d""".formatted(key(), afterCursor(key(), "s"), order(key(), "s"), hits(), NO_HIT, OfferFacets.TAGS);
    }

    private String ofMatches(@Nullable Kind kept) {
        return """
                with wanted as materialized (%s),
                matched as materialized (
                  select s.listing_id, s.category, s.model, s.month_range, s.rating_step, s.approvals, s.tags, s.languages,
                         %s as missed, %s as key
                    from listing_search s
                   where %s),
                grouped as materialized (
                  select missed, category, model, month_range, rating_step, approvals, count(*) as n
                    from matched group by 1, 2, 3, 4, 5, 6),
                hits as (
                  select m.listing_id, m.key from matched m where m.missed = 0 and %s order by %s limit :limit)
                %s
                union all
                select 'CORRECTED', corrected::text, null, %s from wanted
                union all
                select 'TOTAL', '', coalesce(sum(n), 0), %s from grouped where missed = 0
                %s""".formatted(
                        words.isEmpty()
                                ? "select false as corrected"
                                : "select query, corrected from ve_search_query(:words, :anyWord)",
                        filter.missed(),
                        key(),
                        found(),
                        afterCursor("m.key", "m"),
                        order("m.key", "m"),
                        hits(),
                        NO_HIT,
                        NO_HIT,
                        Arrays.stream(Kind.values())
                                .map(kind -> count(kind, kind == kept))
                                .collect(joining()));
    }

    private String found() {
        List<String> all = new ArrayList<>();
        if (!words.isEmpty()) {
            all.add("s.document @@ (select query from wanted)");
        }
        if (query.filter().favourites()) {
            all.add("s.listing_id in (select f.listing_id from favourite f"
                    + " where f.customer_id = :customer and f.person_id = :person)");
        }
        if (filter.kinds().size() > 1 || all.isEmpty()) {
            all.add("(" + filter.nearly() + ")");
        }
        return String.join(" and ", all);
    }

    private String count(Kind kind, boolean kept) {
        String others = "missed & ~" + FilterSql.bit(kind) + " = 0";
        String counts = kept
                ? "select kind, value, listings from listing_count where kind = '" + kind + "' and listings > 0"
                : switch (kind) {
                    case CATEGORY -> grouped(kind, "category", others);
                    case MODEL -> grouped(kind, "model", others);
                    case MONTH -> grouped(kind, "month_range::text", others);
                    case RATING -> grouped(kind, "rating_step::text", others);
                    case APPROVALS -> grouped(kind, "approvals::text", others);
                    case TAG -> unnested(kind, "tags", others);
                    case LANGUAGE -> unnested(kind, "languages", others);
                };
        if (kind == Kind.TAG) {
            counts = "select * from (%s) t order by 3 desc, 2 limit %d".formatted(counts, OfferFacets.TAGS);
        }
        String without = kept
                ? "select 'WITHOUT', '%s', listings, %s from listing_count where kind = 'TOTAL'"
                : "select 'WITHOUT', '%s', sum(n), %s from grouped where " + others;
        return "union all select *, %s from (%s) c\n".formatted(NO_HIT, counts)
                + (filter.kinds().contains(kind) ? "union all " + without.formatted(kind, NO_HIT) + "\n" : "");
    }

    private static String grouped(Kind kind, String column, String others) {
        return "select '%s', %s, sum(n) from grouped where %s and %s is not null group by 2"
                .formatted(kind, column, others, column);
    }

    private static String unnested(Kind kind, String column, String others) {
        return "select '%s', one, count(*) from (select unnest(%s) as one from matched where %s) u group by 2"
                .formatted(kind, column, others);
    }

    /** The rows of the hits; their place stands where others have a number. */
    private String hits() {
        return """
                select 'HIT' as kind, null as value, row_number() over (order by %s) as n,
                       %s as key, s.listing_id, s.version, s.stars, s.reviews, s.hires, s.first_word_ms, s.approvals,
                       s.published_at, s.first_published_at, s.currency, s.text::text as text
                  from hits h join listing_search s on s.listing_id = h.listing_id""".formatted(
                        order("h.key", "h"),
                        sort() == OfferSort.NEWEST ? "round(extract(epoch from h.key) * 1000000)" : "h.key::numeric");
    }

    private String key() {
        return switch (sort()) {
            case RELEVANCE -> RELEVANCE;
            case MOST_HIRED -> "s.hires";
            case NEWEST -> "s.first_published_at";
            case BEST_RATED -> "s.stars";
            case CHEAPEST -> "s.month";
        };
    }

    private String order(String key, String table) {
        String direction = sort() == OfferSort.CHEAPEST ? "" : " desc";
        return key + direction + ", " + table + ".listing_id" + direction;
    }

    private String afterCursor(String key, String table) {
        if (query.cursor() == null) {
            return "true";
        }
        String where = sort() == OfferSort.NEWEST
                ? "timestamptz 'epoch' + :cursorKey * interval '1 microsecond'"
                : ":cursorKey";
        return "(%s, %s.listing_id) %s (%s, :cursorListing)"
                .formatted(key, table, sort() == OfferSort.CHEAPEST ? ">" : "<", where);
    }
}
