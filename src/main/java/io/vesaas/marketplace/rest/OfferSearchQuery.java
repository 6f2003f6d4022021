package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.vesaas.marketplace.OfferFilter;
import io.vesaas.marketplace.OfferQuery;
import io.vesaas.marketplace.OfferSort;
import io.vesaas.marketplace.Price;
import io.vesaas.shared.rest.Page;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which offers a program asks for; values of one kind are joined by or, kinds by and. */
record OfferSearchQuery(
        @Parameter(
                description = "Words in any form, in English or German; slips of the pen are forgiven",
                example = "translate")
        @Size(max = OfferQuery.LONGEST_TEXT) @Nullable String q,

        @Parameter(description = "Slugs of categories") @Size(max = 50) @Nullable Set<String> category,

        @Parameter(description = "Tags, whatever their case") @Size(max = 50) @Nullable Set<String> tag,

        @Parameter(description = "ISO 639-1 codes", example = "de") @Size(max = 50) @Nullable Set<String> language,

        @Parameter(description = "For what is paid") @Nullable Set<Price.Model> model,

        @Parameter(description = "The least that a typical month costs, in the currency of the platform")
        @DecimalMin("0") @Digits(integer = 9, fraction = 4) @Nullable BigDecimal monthFrom,

        @Parameter(description = "The most that a typical month costs")
        @DecimalMin("0") @Digits(integer = 9, fraction = 4) @Nullable BigDecimal monthTo,

        @Parameter(description = "The least average of stars") @Min(0) @Max(5) @Nullable Double rating,

        @Parameter(description = "Only those that ask a person before they use some of their tools") @Nullable Boolean approvals,

        @Parameter(description = "RELEVANCE when left out") @Nullable OfferSort sort,

        @Parameter(description = "How many at most; 20 when left out") @Min(1) @Max(Page.MOST) @Nullable Integer limit,

        @Parameter(description = "The value of next from the page before") @Nullable String cursor) {

    OfferQuery query() {
        var filter = new OfferFilter(
                words(category),
                words(tag),
                words(language),
                model == null ? Set.of() : Set.copyOf(model),
                monthFrom,
                monthTo,
                rating == null ? 0 : rating,
                Boolean.TRUE.equals(approvals),
                false);
        return new OfferQuery(
                q == null ? "" : q,
                filter,
                sort == null ? OfferSort.RELEVANCE : sort,
                cursor,
                limit == null ? Page.LIMIT : limit);
    }

    /** PostgreSQL knows no zeros in a text; no word has one. */
    private static Set<String> words(@Nullable Set<String> values) {
        return values == null
                ? Set.of()
                : values.stream().map(value -> value.replace('\0', '\uFFFD')).collect(Collectors.toUnmodifiableSet());
    }
}
