package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DraftMergeTests {

    private static final MediaId PICTURE = new MediaId("a".repeat(64));

    private final ListingText base = Offering.text("Title", "Purpose");

    @Test
    void whereNobodyChangedAnythingNothingChanges() {
        DraftMerge merge = DraftMerge.of(base, base, base);

        assertThat(merge.text()).isEqualTo(base);
        assertThat(merge.conflicts()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatOneChangedIsKept(ListingField<?> field, ListingText changed) {
        DraftMerge mine = DraftMerge.of(base, changed, base);
        DraftMerge theirs = DraftMerge.of(base, base, changed);

        assertThat(mine.text()).isEqualTo(changed);
        assertThat(mine.conflicts()).isEmpty();
        assertThat(theirs.text()).isEqualTo(changed);
        assertThat(theirs.conflicts()).isEmpty();
        assertThat(DraftMerge.differing(base, changed)).isEqualTo(List.of(field));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesOfOtherFieldsGoTogether(ListingField<?> field, ListingText changed) {
        ListingText theirs = everyOther(field);

        DraftMerge merge = DraftMerge.of(base, changed, theirs);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(DraftMerge.differing(merge.text(), theirs)).isEqualTo(List.of(field));
        assertThat(field.same(merge.text(), changed)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatBothChangedToTheSameIsNoConflict(ListingField<?> field, ListingText changed) {
        DraftMerge merge = DraftMerge.of(base, changed, changed);

        assertThat(merge.text()).isEqualTo(changed);
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void aFieldThatBothChangedIsAConflictAndTheOtherFieldsAreKept() {
        ListingText mine = base.with(ListingField.TITLE, "Mine").with(ListingField.TAGS, List.of("mine"));
        ListingText theirs = base.with(ListingField.TITLE, "Theirs").with(ListingField.LANGUAGES, List.of("de"));

        DraftMerge merge = DraftMerge.of(base, mine, theirs);

        assertThat(merge.conflicts()).isEqualTo(List.of(ListingField.TITLE));
        assertThat(merge.text())
                .isEqualTo(base.with(ListingField.TITLE, "Mine")
                        .with(ListingField.TAGS, List.of("mine"))
                        .with(ListingField.LANGUAGES, List.of("de")));
    }

    @Test
    void takingSomethingAwayAgainstChangingItIsAConflict() {
        ListingText began = base.with(ListingField.TAGS, List.of("one"));

        DraftMerge merge = DraftMerge.of(
                began, began.with(ListingField.TAGS, List.of()), began.with(ListingField.TAGS, List.of("one", "two")));

        assertThat(merge.conflicts()).isEqualTo(List.of(ListingField.TAGS));
    }

    @Test
    void amountsAreComparedByTheirValue() {
        ListingText began = base.with(ListingField.PER_MONTH, new BigDecimal("1.80"));
        ListingText written = began.with(ListingField.PER_MONTH, new BigDecimal("1.8"));
        ListingText theirs = began.with(ListingField.PER_MONTH, new BigDecimal("2"));

        assertThat(DraftMerge.differing(began, written)).isEmpty();
        assertThat(DraftMerge.of(began, written, theirs).conflicts()).isEmpty();
        assertThat(DraftMerge.of(began, written, theirs).text().perMonth()).isEqualByComparingTo("2");
    }

    @Test
    void whatIsMergedOnceMoreStaysAsItIs() {
        ListingText mine = base.with(ListingField.TITLE, "Mine");
        ListingText theirs = base.with(ListingField.PURPOSE, "Theirs");
        ListingText merged = DraftMerge.of(base, mine, theirs).text();

        assertThat(DraftMerge.of(theirs, merged, theirs)).isEqualTo(new DraftMerge(merged, List.of()));
    }

    @Test
    void everyFieldOfATextIsAField() {
        assertThat(ListingField.ALL)
                .extracting(ListingField::name)
                .containsExactlyInAnyOrder(Stream.of(ListingText.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toArray(String[]::new));
    }

    static Stream<Arguments> changes() {
        return ListingField.ALL.stream()
                .map(field -> Arguments.of(field, changed(Offering.text("Title", "Purpose"), field)));
    }

    private ListingText everyOther(ListingField<?> field) {
        ListingText all = base;
        for (ListingField<?> one : ListingField.ALL) {
            all = one == field ? all : changed(all, one);
        }
        return all;
    }

    private static ListingText changed(ListingText text, ListingField<?> field) {
        ListingText other = new ListingText(
                "Other title",
                "Other purpose",
                "Other description",
                "finance",
                List.of("other"),
                List.of(new Skill("Other", "", List.of())),
                List.of("fr"),
                PICTURE,
                List.of(new Picture(PICTURE, "", "")),
                new BigDecimal("5"),
                new BigDecimal("6"),
                new BigDecimal("7"),
                null);
        return text.take(List.of(field), other);
    }
}
