package io.vesaas.marketplace;

import static java.util.stream.Collectors.joining;

import io.vesaas.marketplace.OfferFacets.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A filter as conditions on {@code listing_search s}, by kind; each kind has a bit, set in what a listing misses. */
final class FilterSql {

    private final Map<Kind, String> conditions = new EnumMap<>(Kind.class);
    private final Map<String, Object> parameters = new HashMap<>();

    FilterSql(OfferFilter filter) {
        among(Kind.CATEGORY, "s.category = any(:categories::text[])", "categories", filter.categories());
        among(Kind.TAG, "s.tags && :tags::text[]", "tags", filter.tags());
        among(Kind.LANGUAGE, "s.languages && :languages::text[]", "languages", filter.languages());
        Set<String> models = filter.models().stream().map(Enum::name).collect(java.util.stream.Collectors.toSet());
        among(Kind.MODEL, "s.model = any(:models::text[])", "models", models);
        month(filter);
        if (filter.rating() > 0) {
            conditions.put(Kind.RATING, "s.stars >= :rating");
            parameters.put("rating", filter.rating());
        }
        if (filter.approvals()) {
            conditions.put(Kind.APPROVALS, "s.approvals");
        }
    }

    static int bit(Kind kind) {
        return 1 << kind.ordinal();
    }

    Set<Kind> kinds() {
        return conditions.keySet();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Which kinds a listing misses, as bits. */
    String missed() {
        return conditions.isEmpty()
                ? "0"
                : conditions.entrySet().stream()
                        .map(one -> "case when " + one.getValue() + " then 0 else " + bit(one.getKey()) + " end")
                        .collect(joining(" + "));
    }

    /** Holds for listings that miss one of several kinds at most: those that some facet counts. One kind alone must hold. */
    String nearly() {
        List<String> choices = new ArrayList<>();
        for (Kind missed : conditions.keySet()) {
            choices.add(conditions.entrySet().stream()
                    .filter(one -> conditions.size() == 1 || one.getKey() != missed)
                    .map(Map.Entry::getValue)
                    .collect(joining(" and ", "(", ")")));
        }
        return String.join(" or ", choices);
    }

    private void month(OfferFilter filter) {
        List<String> ends = new ArrayList<>();
        if (filter.monthFrom() != null) {
            ends.add("s.month >= :monthFrom");
            parameters.put("monthFrom", filter.monthFrom());
        }
        if (filter.monthTo() != null) {
            ends.add("s.month <= :monthTo");
            parameters.put("monthTo", filter.monthTo());
        }
        if (!ends.isEmpty()) {
            conditions.put(Kind.MONTH, String.join(" and ", ends));
        }
    }

    private void among(Kind kind, String condition, String name, Set<String> values) {
        if (!values.isEmpty()) {
            conditions.put(kind, condition);
            parameters.put(name, values.toArray(String[]::new));
        }
    }
}
