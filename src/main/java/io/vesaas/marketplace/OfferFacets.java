package io.vesaas.marketplace;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many offers each choice of a filter would show. The choices of one kind are counted with the filters of all other
 * kinds applied, but not that of their own, so that the numbers say what a choice would bring.
 *
 * @param categories by slug, the most frequent first
 * @param tags the {@value #TAGS} most frequent, and those that are chosen
 * @param languages the most frequent first
 * @param models by the name of a {@link Price.Model}
 * @param months by range of the typical month; each begins where the one before ends
 * @param ratings by the least average: 4.5, 4 and 3
 * @param approvals how many ask for approval
 * @param withoutFilter how many there would be if the filter of one kind was dropped; only kinds that are in use
 */
public record OfferFacets(
        List<Count<String>> categories,
        List<Count<String>> tags,
        List<Count<String>> languages,
        List<Count<Price.Model>> models,
        List<Count<Months>> months,
        List<Count<Double>> ratings,
        long approvals,
        List<Count<Kind>> withoutFilter) {

    /** How many tags are counted. */
    public static final int TAGS = 20;

    /** The kinds of filters. */
    public enum Kind {
        CATEGORY,
        TAG,
        LANGUAGE,
        MODEL,
        MONTH,
        RATING,
        APPROVALS
    }

    /** One choice and how many offers it would show. */
    public record Count<T>(T value, long count) {}

    /** @param to where it ends, itself not included; null for the range without an end */
    public record Months(BigDecimal from, @Nullable BigDecimal to) {}
}
