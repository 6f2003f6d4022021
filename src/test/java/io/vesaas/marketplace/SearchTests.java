package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTests {

    private final Map<String, ListingId> ids = new HashMap<>();

    @Autowired
    OfferSearch search;

    @Autowired
    ApplicationContext context;

    private Listed listed;

    @BeforeAll
    void offer() {
        listed = new Listed(context);
        add(
                "Support Specialist",
                "Answers customer mail in your tone of voice.",
                "Refunds ask for approval.",
                "support",
                "Email");
        add("Refund Clerk", "Handles returns.", "Knows what a support specialist would say.", "support", "Refunds");
        add(
                "Bookkeeper",
                "Reads receipts, matches bank lines and reconciles accounts.",
                "Flags mistakes.",
                "finance",
                "DATEV");
        add(
                "Buchhalterin",
                "Prüft jede Rechnung und verbucht sie.",
                "Gleicht Konten ab und schreibt Mahnungen.",
                "finance",
                "DATEV");
        add(
                "Vertragsprüfer",
                "Liest Verträge und markiert riskante Klauseln.",
                "Für Bücher und Maßnahmen.",
                "legal",
                "Klauseln");
        add(
                "Release Engineer",
                "Writes release notes and watches the CI/CD pipeline.",
                "Uses C++ and Git.",
                "engineering",
                "Git");
    }

    @AfterAll
    void retire() {
        listed.retireAll();
    }

    @ParameterizedTest
    @CsvSource({
        "support specialist, Support Specialist",
        "SUPPORT, Support Specialist",
        "suport spezialist, Support Specialist",
        "supprt, Support Specialist",
        "reconciling, Bookkeeper",
        "reconcile account, Bookkeeper",
        "recon, Bookkeeper",
        "bank recei, Bookkeeper",
        "Rechnungen, Buchhalterin",
        "Rechnung prüfen, Buchhalterin",
        "prufen rechnung, Buchhalterin",
        "Mahnung, Buchhalterin",
        "Vertrag Klausel, Vertragsprüfer",
        "vertragsprufer, Vertragsprüfer",
        "massnahme, Vertragsprüfer",
        "buch, Vertragsprüfer",
        "pipelines, Release Engineer",
        "CI, Release Engineer",
        "git release, Release Engineer",
        "the release of the engineer, Release Engineer"
    })
    void wordsFindWhatIsMeant(String words, String title) {
        assertThat(titles(OfferQuery.of(words))).contains(title);
    }

    @Test
    void theTitleIsWorthMoreThanTheDescription() {
        assertThat(titles(OfferQuery.of("support specialist")))
                .startsWith("Support Specialist")
                .contains("Refund Clerk");
    }

    @Test
    void aCorrectedSearchSaysSo() {
        assertThat(find(OfferQuery.of("suport spezialist")).similar()).isTrue();
        assertThat(find(OfferQuery.of("support specialist")).similar()).isFalse();
    }

    @Test
    void whatHasSomeOfTheWordsIsFoundWhenNothingHasAll() {
        OfferPage page = find(OfferQuery.of("bookkeeper kubernetes pipelines"));

        assertThat(page.similar()).isTrue();
        assertThat(page.hits()).extracting(OfferCard::title).contains("Bookkeeper", "Release Engineer");
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void anyTextIsSearchedWithoutHarm(String text) {
        OfferPage page = find(OfferQuery.of(text));

        assertThat(page.hits()).hasSizeLessThanOrEqualTo(24);
        assertThat(page.total()).isGreaterThanOrEqualTo(page.hits().size());
        assertThat(Listed.admin(() -> search.suggestTags(text))).hasSizeLessThanOrEqualTo(10);
    }

    static Stream<String> badInput() {
        return Stream.of(
                "'; drop table listing; --",
                "%",
                "_",
                "\\",
                "\\'",
                "''",
                "\"a\" & | ! :* <->",
                ":*",
                "a:b",
                "🙂",
                "👩‍👩‍👧",
                "\u202Eתרצה\u202C عربى",
                "support\0specialist",
                "\0",
                "\uD800",
                "a".repeat(5_000),
                "ab ".repeat(2_000),
                "(((((",
                "!",
                "&",
                "<script>alert(1)</script>",
                "日本語",
                "١٢٣",
                "ǅ ﬁ ß İ",
                "\n\t",
                "the",
                "der die das",
                "$1 :name ?",
                "r",
                "CI",
                "\uDBFF\uDFFF");
    }

    @Test
    void signsWithoutLettersFindNothing() {
        assertThat(find(OfferQuery.of("%")).total()).isZero();
        assertThat(find(OfferQuery.of("🙂")).hits()).isEmpty();
    }

    @Test
    void aLongTextIsCut() {
        assertThat(OfferQuery.of("ä".repeat(5_000)).text()).hasSize(OfferQuery.LONGEST_TEXT);
        assertThat(OfferQuery.of("🙂".repeat(5_000)).text().codePoints()).hasSize(OfferQuery.LONGEST_TEXT);
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "UkVMRVZBTkNF", "''", "ä"})
    void aCursorThatNoPageNamedIsRefused(String cursor) {
        assertThatThrownBy(() -> find(OfferQuery.ALL.after(cursor)))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("cursor"));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String next = find(OfferQuery.ALL.limit(1)).next();

        assertThatThrownBy(() -> find(OfferQuery.ALL.sort(OfferSort.CHEAPEST).after(next)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aNewVersionAndTheEndOfAnOfferAreSearchedAtOnce() {
        ListingId id = add("Xylophonist", "Plays.", "", "data", "Music");
        assertThat(titles(OfferQuery.of("xylophonist"))).containsExactly("Xylophonist");

        listed.publish(id, 2, Listed.text("Zitherspieler", "Plays.", "", "data", List.of("Music"), "9"));
        assertThat(titles(OfferQuery.of("zitherspieler"))).containsExactly("Zitherspieler");
        assertThat(find(OfferQuery.of("xylophonist")).hits()).isEmpty();
        assertThat(find(OfferQuery.of("zitherspieler")).hits().getFirst().version())
                .isEqualTo(2);

        listed.retire(id);
        assertThat(find(OfferQuery.of("zitherspieler")).hits()).isEmpty();
    }

    @Test
    void offersThatResembleOneShareItsTagsCategoryOrWords() {
        assertThat(Listed.admin(() -> search.similar(ids.get("Bookkeeper"), 3)))
                .extracting(OfferCard::title)
                .startsWith("Buchhalterin")
                .doesNotContain("Bookkeeper");
        assertThatThrownBy(() -> Listed.admin(() -> search.similar(ListingId.next(), 3)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tagsAreSuggestedByTheirBeginning() {
        assertThat(Listed.admin(() -> search.suggestTags("dat"))).contains("DATEV");
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void pagesHaveNeitherDoublesNorGapsWhileOffersAreAdded(OfferSort sort) {
        Set<ListingId> before = new LinkedHashSet<>(all(sort, 100, () -> {}));
        List<ListingId> paged = all(sort, 2, () -> add("Late " + ids.size(), "Came late.", "", "data", "Late"));

        assertThat(paged).doesNotHaveDuplicates();
        assertThat(paged).containsAll(before);
    }

    static Stream<OfferSort> sorts() {
        return Stream.of(OfferSort.values());
    }

    private List<ListingId> all(OfferSort sort, int limit, Runnable between) {
        List<ListingId> found = new ArrayList<>();
        OfferQuery query = OfferQuery.of("support bookkeeper engineer buchhalterin")
                .sort(sort)
                .limit(limit);
        String next = null;
        do {
            OfferPage page = find(query.after(next));
            page.hits().forEach(hit -> found.add(hit.id()));
            next = page.next();
            between.run();
        } while (next != null);
        return found;
    }

    private ListingId add(String title, String purpose, String description, String category, String tag) {
        ListingId id = listed.add(Listed.text(title, purpose, description, category, List.of(tag), "20.00"));
        ids.put(title, id);
        return id;
    }

    private List<String> titles(OfferQuery query) {
        return find(query).hits().stream().map(OfferCard::title).toList();
    }

    private OfferPage find(OfferQuery query) {
        return Listed.admin(() -> search.find(query));
    }
}
