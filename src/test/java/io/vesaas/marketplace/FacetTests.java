package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.PlatformTest;
import io.vesaas.marketplace.OfferFacets.Count;
import io.vesaas.marketplace.OfferFacets.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Numbers of facets against the same numbers counted one by one, for random listings and random filters. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetTests {

    private static final String[] CATEGORIES = {"support", "finance", "legal"};
    private static final String[] TAGS = {"Alpha", "Beta", "Gamma", "Delta", "Épsilon's \"tag\""};
    private static final int[] MONTHS = {0, 5, 10, 24, 25, 60, 200};

    private final List<ListingId> ids = new ArrayList<>();

    @Autowired
    OfferSearch search;

    @Autowired
    ApplicationContext context;

    private Listed listed;

    @BeforeAll
    void offer() {
        listed = new Listed(context);
        var random = new Random(5);
        for (int number = 0; number < 60; number++) {
            String word = number % 3 == 0 ? "quokka" : "quoll";
            List<String> tags =
                    Stream.of(TAGS).filter(tag -> random.nextInt(3) == 0).toList();
            ListingText text = Listed.text(
                    "Keeper " + number,
                    "Keeps a " + word + ".",
                    "",
                    CATEGORIES[random.nextInt(CATEGORIES.length)],
                    tags,
                    String.valueOf(MONTHS[random.nextInt(MONTHS.length)]));
            ListingId id = listed.add(text);
            ids.add(id);
            int reviews = random.nextInt(3);
            listed.standing(id, new Standing(random.nextInt(9), 0, reviews, reviews * (1 + random.nextInt(5))));
        }
    }

    @AfterAll
    void retire() {
        listed.retireAll();
    }

    @RepeatedTest(40)
    void numbersAreThoseOfCountingOneByOne(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        OfferFilter filter = filter(random);
        List<OfferCard> all = all("quoll");

        OfferPage page = find(OfferQuery.of("quoll").filter(filter).limit(100));

        OfferFacets facets = page.facets();
        assertThat(page.hits()).containsExactlyInAnyOrderElementsOf(fitting(all, filter, null));
        assertThat(page.total()).isEqualTo(page.hits().size());
        assertThat(map(facets.categories()))
                .isEqualTo(count(all, filter, Kind.CATEGORY, card -> Stream.of(card.category())));
        assertThat(map(facets.tags())).isEqualTo(count(all, filter, Kind.TAG, card -> card.tags().stream()));
        assertThat(map(facets.languages()))
                .isEqualTo(count(all, filter, Kind.LANGUAGE, card -> card.languages().stream()));
        assertThat(map(facets.models()))
                .isEqualTo(count(
                        all, filter, Kind.MODEL, card -> Stream.of(card.price().model())));
        facets.ratings()
                .forEach(one -> assertThat(one.count())
                        .isEqualTo(fitting(all, filter, Kind.RATING).stream()
                                .filter(card -> card.rating() >= one.value())
                                .count()));
        facets.months()
                .forEach(one -> assertThat(one.count())
                        .isEqualTo(fitting(all, filter, Kind.MONTH).stream()
                                .filter(card -> in(one.value(), card))
                                .count()));
        facets.withoutFilter()
                .forEach(one -> assertThat(one.count())
                        .as("%s", one)
                        .isEqualTo(fitting(all, filter, one.value()).size()));
    }

    @Test
    void numbersOfEverythingFollowEachChange() {
        assertThat(find(OfferQuery.ALL).total()).isEqualTo(everything().size());
        assertThat(map(find(OfferQuery.ALL).facets().categories()))
                .isEqualTo(count(
                        everything(), OfferFilter.NONE, Kind.CATEGORY, card -> Stream.ofNullable(card.category())));
        long before = find(OfferQuery.ALL).total();

        ListingId id = listed.add(Listed.text("Extra", "Extra.", "", "legal", List.of("Solo"), "1"));
        assertThat(find(OfferQuery.ALL).total()).isEqualTo(before + 1);
        assertThat(Listed.admin(() -> search.suggestTags("sol"))).containsExactly("Solo");

        listed.publish(id, 2, Listed.text("Extra", "Extra.", "", "support", List.of("Duo"), "1"));
        assertThat(Listed.admin(() -> search.suggestTags("sol"))).isEmpty();
        listed.retire(id);
        assertThat(find(OfferQuery.ALL).total()).isEqualTo(before);
        assertThat(Listed.admin(() -> search.suggestTags("duo"))).isEmpty();
    }

    @Test
    void oneFilterAloneIsCountedBesideEverything() {
        OfferFilter legal = OfferFilter.NONE.categories(Set.of("legal"));
        OfferPage page = find(OfferQuery.ALL.filter(legal).limit(100));

        assertThat(page.total()).isEqualTo(fitting(everything(), legal, null).size());
        assertThat(page.facets().categories())
                .isEqualTo(find(OfferQuery.ALL).facets().categories());
        assertThat(page.facets().withoutFilter())
                .containsExactly(new Count<>(Kind.CATEGORY, everything().size()));
    }

    private static OfferFilter filter(Random random) {
        OfferFilter filter = OfferFilter.NONE;
        filter = random.nextBoolean() ? filter : filter.categories(Set.of(CATEGORIES[random.nextInt(3)]));
        filter = random.nextBoolean()
                ? filter
                : filter.tags(Set.of(TAGS[random.nextInt(5)], TAGS[random.nextInt(3)] + "x"));
        filter = random.nextInt(4) > 0 ? filter : filter.models(Set.of(Price.Model.MONTH));
        filter = random.nextBoolean() ? filter : filter.rating(random.nextBoolean() ? 4 : 3);
        filter = random.nextBoolean() ? filter : filter.month(BigDecimal.valueOf(MONTHS[random.nextInt(7)]), null);
        filter = random.nextBoolean()
                ? filter
                : filter.month(filter.monthFrom(), BigDecimal.valueOf(MONTHS[random.nextInt(7)]));
        return random.nextInt(8) > 0 ? filter : filter.languages(Set.of("en", "de"));
    }

    /** Those that the filter lets through, but for its part of one kind. */
    private static List<OfferCard> fitting(List<OfferCard> all, OfferFilter filter, Kind but) {
        Map<Kind, Predicate<OfferCard>> parts = new EnumMap<>(Kind.class);
        parts.put(
                Kind.CATEGORY,
                card -> filter.categories().isEmpty()
                        || (card.category() != null && filter.categories().contains(card.category())));
        parts.put(
                Kind.TAG,
                card -> filter.tags().isEmpty() || card.tags().stream().anyMatch(filter.tags()::contains));
        parts.put(
                Kind.LANGUAGE,
                card -> filter.languages().isEmpty()
                        || card.languages().stream().anyMatch(filter.languages()::contains));
        parts.put(
                Kind.MODEL,
                card -> filter.models().isEmpty()
                        || filter.models().contains(card.price().model()));
        parts.put(Kind.RATING, card -> card.rating() >= filter.rating());
        parts.put(
                Kind.MONTH,
                card -> (filter.monthFrom() == null || month(card).compareTo(filter.monthFrom()) >= 0)
                        && (filter.monthTo() == null || month(card).compareTo(filter.monthTo()) <= 0));
        if (but != null) {
            parts.remove(but);
        }
        return all.stream()
                .filter(card -> parts.values().stream().allMatch(part -> part.test(card)))
                .toList();
    }

    private static <T> Map<T, Long> count(
            List<OfferCard> all, OfferFilter filter, Kind kind, Function<OfferCard, Stream<T>> values) {
        return fitting(all, filter, kind).stream()
                .flatMap(values)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static <T> Map<T, Long> map(List<Count<T>> counts) {
        var map = new HashMap<T, Long>();
        counts.forEach(one -> map.put(one.value(), one.count()));
        return map;
    }

    private static boolean in(OfferFacets.Months range, OfferCard card) {
        return month(card).compareTo(range.from()) >= 0
                && (range.to() == null || month(card).compareTo(range.to()) < 0);
    }

    private static BigDecimal month(OfferCard card) {
        return card.typicalMonth().amount();
    }

    private List<OfferCard> all(String word) {
        return find(OfferQuery.of(word).limit(100)).hits();
    }

    private List<OfferCard> everything() {
        List<OfferCard> found = new ArrayList<>();
        String next = null;
        do {
            OfferPage page = find(OfferQuery.ALL.limit(100).after(next));
            found.addAll(page.hits());
            next = page.next();
        } while (next != null);
        return found;
    }

    private OfferPage find(OfferQuery query) {
        return Listed.admin(() -> search.find(query));
    }
}
