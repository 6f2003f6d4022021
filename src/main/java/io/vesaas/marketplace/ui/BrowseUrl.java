package io.vesaas.marketplace.ui;

import com.vaadin.flow.router.QueryParameters;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.OfferFilter;
import io.vesaas.marketplace.OfferQuery;
import io.vesaas.marketplace.OfferSort;
import io.vesaas.marketplace.Price;
import io.vesaas.shared.Ids;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search as it stands in the URL. What can't be read is left out. */
final class BrowseUrl {

    private static final int MOST_VALUES = 30;
    private static final BigDecimal HIGHEST_MONTH = new BigDecimal("1000000");

    private BrowseUrl() {}

    static Browse read(QueryParameters parameters) {
        Map<String, List<String>> all = parameters.getParameters();
        var filter = new OfferFilter(
                texts(all, "category"),
                texts(all, "tag"),
                texts(all, "language"),
                all(all, "model")
                        .flatMap(name -> one(Price.Model.values(), name))
                        .collect(Collectors.toSet()),
                amount(all, "from"),
                amount(all, "to"),
                rating(all),
                is(all, "approvals"),
                is(all, "favourites"));
        return new Browse(
                OfferQuery.of(all(all, "q").findFirst().orElse("")).text(),
                filter,
                all(all, "sort")
                        .flatMap(name -> one(OfferSort.values(), name))
                        .findFirst()
                        .orElse(null),
                all(all, "with")
                        .flatMap(id -> Ids.parse(id).stream())
                        .map(ListingId::new)
                        .toList());
    }

    static QueryParameters write(Browse browse) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        OfferFilter filter = browse.filter();
        put(all, "q", Stream.of(browse.text()).filter(text -> !text.isEmpty()));
        put(all, "category", filter.categories().stream().sorted());
        put(all, "tag", filter.tags().stream().sorted());
        put(all, "language", filter.languages().stream().sorted());
        put(all, "model", filter.models().stream().map(BrowseUrl::word).sorted());
        put(all, "from", Optional.ofNullable(filter.monthFrom()).map(BigDecimal::toPlainString).stream());
        put(all, "to", Optional.ofNullable(filter.monthTo()).map(BigDecimal::toPlainString).stream());
        put(all, "rating", Stream.of(filter.rating()).filter(least -> least > 0).map(String::valueOf));
        put(all, "approvals", Stream.of("yes").filter(yes -> filter.approvals()));
        put(all, "favourites", Stream.of("yes").filter(yes -> filter.favourites()));
        put(all, "sort", Optional.ofNullable(browse.sort()).map(BrowseUrl::word).stream());
        put(all, "with", browse.compared().stream().map(ListingId::toString));
        return new QueryParameters(all);
    }

    private static void put(Map<String, List<String>> all, String name, Stream<String> values) {
        List<String> list = values.toList();
        if (!list.isEmpty()) {
            all.put(name, list);
        }
    }

    private static Stream<String> all(Map<String, List<String>> all, String name) {
        return all.getOrDefault(name, List.of()).stream().limit(MOST_VALUES);
    }

    private static Set<String> texts(Map<String, List<String>> all, String name) {
        return all(all, name)
                .map(value -> OfferQuery.of(value).text())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean is(Map<String, List<String>> all, String name) {
        return all(all, name).anyMatch("yes"::equals);
    }

    private static double rating(Map<String, List<String>> all) {
        return all(all, "rating")
                .flatMap(text ->
                        Stream.of(3d, 4d, 4.5).filter(step -> step.toString().equals(text)))
                .findFirst()
                .orElse(0d);
    }

    private static @Nullable BigDecimal amount(Map<String, List<String>> all, String name) {
        return all(all, name)
                .filter(text -> text.matches("\\d{1,7}(\\.\\d{1,4})?"))
                .map(BigDecimal::new)
                .filter(amount -> amount.compareTo(HIGHEST_MONTH) <= 0)
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> Stream<E> one(E[] values, String word) {
        return Arrays.stream(values).filter(value -> word(value).equals(word));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
