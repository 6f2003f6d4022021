package io.vesaas.marketplace;

import static java.util.Comparator.comparing;

import io.vesaas.marketplace.OfferFacets.Count;
import io.vesaas.marketplace.OfferFacets.Kind;
import io.vesaas.marketplace.OfferFacets.Months;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Gathers the numbers of a search, as its statement names them. */
final class FacetCounts {

    /** Where the ranges of a typical month begin, as {@code listing_search.month_range} has them. */
    private static final int[] MONTHS = {0, 10, 25, 50, 100};

    /** The least ratings, as {@code listing_search.rating_step} has them from 1. */
    private static final double[] RATINGS = {3, 4, 4.5};

    private final Map<String, Map<String, Long>> counts = new HashMap<>();

    void add(String kind, String value, long count) {
        counts.computeIfAbsent(kind, _ -> new HashMap<>()).put(value, count);
    }

    long total() {
        return count("TOTAL", "");
    }

    boolean corrected() {
        return counts.getOrDefault("CORRECTED", Map.of()).containsKey("true");
    }

    OfferFacets facets() {
        return new OfferFacets(
                of(Kind.CATEGORY.name(), Function.identity()),
                of(Kind.TAG.name(), Function.identity()),
                of(Kind.LANGUAGE.name(), Function.identity()),
                of(Kind.MODEL.name(), Price.Model::valueOf),
                IntStream.range(0, MONTHS.length)
                        .mapToObj(range -> new Count<>(months(range), count(Kind.MONTH.name(), String.valueOf(range))))
                        .toList(),
                IntStream.rangeClosed(1, RATINGS.length)
                        .map(place -> RATINGS.length - place)
                        .mapToObj(step -> new Count<>(RATINGS[step], atLeast(step + 1)))
                        .toList(),
                count(Kind.APPROVALS.name(), "true"),
                of("WITHOUT", Kind::valueOf));
    }

    private <T> List<Count<T>> of(String kind, Function<String, T> value) {
        return counts.getOrDefault(kind, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(comparing(Map.Entry::getKey)))
                .map(one -> new Count<>(value.apply(one.getKey()), one.getValue()))
                .toList();
    }

    private long atLeast(int step) {
        return LongStream.rangeClosed(step, RATINGS.length)
                .map(each -> count(Kind.RATING.name(), String.valueOf(each)))
                .sum();
    }

    private static Months months(int range) {
        @Nullable BigDecimal end = range + 1 < MONTHS.length ? BigDecimal.valueOf(MONTHS[range + 1]) : null;
        return new Months(BigDecimal.valueOf(MONTHS[range]), end);
    }

    private long count(String kind, String value) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(value, 0L);
    }
}
