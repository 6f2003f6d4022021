package io.vesaas.portal.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.DraftChanged;
import io.vesaas.marketplace.ListingField;
import io.vesaas.marketplace.Publishing;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import io.vesaas.team.TeamFixtures;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two admins at one draft: nothing that either types is lost. */
@PlatformTest
class DraftEditingTests {

    @Autowired
    Publishing publishing;

    @Autowired
    TeamFixtures fixtures;

    private Draft draft;
    private DraftEditing first;
    private DraftEditing second;

    @BeforeEach
    void bothOpenTheSameDraft() {
        draft = admin(() -> publishing.add(fixtures.readyAgent("go")));
        first = new DraftEditing(publishing, draft);
        second = new DraftEditing(publishing, draft);
    }

    @Test
    void changesOfDifferentFieldsAreBothSaved() {
        first.change(ListingField.TITLE, "First");
        save(first);
        second.change(ListingField.PURPOSE, "Second");
        save(second);

        assertThat(stored().text().title()).isEqualTo("First");
        assertThat(stored().text().purpose()).isEqualTo("Second");
        assertThat(second.text().title()).isEqualTo("First");
        assertThat(second.holdsBack()).isFalse();
    }

    @Test
    void aFieldThatBothChangedWaitsForAChoiceAndTheRestIsSaved() {
        first.change(ListingField.TITLE, "First");
        save(first);
        second.change(ListingField.TITLE, "Second");
        second.change(ListingField.LANGUAGES, List.of("de"));
        save(second);

        assertThat(stored().text().title()).isEqualTo("First");
        assertThat(stored().text().languages()).containsExactly("de");
        assertThat(second.text().title()).isEqualTo("Second");
        assertThat(second.otherAuthor(ListingField.TITLE)).isEqualTo("test");
        assertThat(second.holdsBack()).isTrue();
    }

    @Test
    void whoKeepsTheOwnVersionSavesIt() {
        conflict();

        second.keepMine(ListingField.TITLE);
        save(second);

        assertThat(stored().text().title()).isEqualTo("Second");
        assertThat(second.holdsBack()).isFalse();
    }

    @Test
    void whoTakesTheOtherVersionHasItOnThePage() {
        conflict();

        second.takeTheirs(ListingField.TITLE);
        save(second);

        assertThat(second.text().title()).isEqualTo("First");
        assertThat(stored().text().title()).isEqualTo("First");
    }

    @Test
    void aConflictEndsByItselfWhenTheOtherWritesTheSame() {
        conflict();

        first.change(ListingField.TITLE, "Second");
        save(first);
        second.arrived(stored());

        assertThat(second.holdsBack()).isFalse();
    }

    @Test
    void whatArrivesRefreshesWhatNobodyTouchedHere() {
        second.change(ListingField.PURPOSE, "not saved yet");
        first.change(ListingField.TITLE, "First");
        save(first);

        second.arrived(stored());

        assertThat(second.text().title()).isEqualTo("First");
        assertThat(second.text().purpose()).isEqualTo("not saved yet");
        assertThat(stored().text().purpose()).isNotEqualTo("not saved yet");
    }

    @Test
    void newsFromBeforeChangeNothing() {
        first.change(ListingField.TITLE, "First");
        save(first);

        first.arrived(draft);

        assertThat(first.text().title()).isEqualTo("First");
    }

    @Test
    void whatCannotBeKeptStaysOnThePageAndTheRestIsSaved() {
        first.change(ListingField.TITLE, "x".repeat(10_000));
        first.change(ListingField.PER_MONTH, new BigDecimal("1.23456"));
        first.change(ListingField.PURPOSE, "kept");
        save(first);

        assertThat(first.refused())
                .extracting(Invalid::field)
                .containsExactlyInAnyOrder(ListingField.TITLE.name(), ListingField.PER_MONTH.name());
        assertThat(first.text().title()).hasSize(10_000);
        assertThat(stored().text().title()).isEqualTo(draft.text().title());
        assertThat(stored().text().purpose()).isEqualTo("kept");

        first.change(ListingField.TITLE, "short");
        first.change(ListingField.PER_MONTH, new BigDecimal("1.2"));
        save(first);
        assertThat(first.holdsBack()).isFalse();
        assertThat(stored().text().title()).isEqualTo("short");
    }

    @Test
    void anAmountWrittenInAnotherWayIsNoChange() {
        first.change(ListingField.PER_MONTH, new BigDecimal("0.00"));
        save(first);

        assertThat(stored().revision()).isEqualTo(draft.revision());
    }

    @Test
    void undoTakesBackTheLastSaveAndOnceMoreBringsItBack() {
        first.change(ListingField.TITLE, "Other");
        admin(first::undo);
        assertThat(first.text().title()).isEqualTo(draft.text().title());

        admin(first::undo);
        assertThat(first.text().title()).isEqualTo("Other");
        assertThat(stored().text().title()).isEqualTo("Other");
    }

    @Test
    void undoOfADraftThatSomebodyElseSavedShowsTheirsFirst() {
        first.change(ListingField.TITLE, "First");
        save(first);

        assertThatThrownBy(() -> admin(second::undo)).isInstanceOf(DraftChanged.class);
        assertThat(second.text().title()).isEqualTo("First");
    }

    @Test
    void aDraftThatSomebodyDeletedIsNotSaved() {
        admin(() -> publishing.remove(draft.listing()));
        first.change(ListingField.TITLE, "Too late");

        assertThatThrownBy(() -> save(first)).isInstanceOf(NotFound.class);
        assertThat(first.text().title()).isEqualTo("Too late");
    }

    private void conflict() {
        first.change(ListingField.TITLE, "First");
        save(first);
        second.change(ListingField.TITLE, "Second");
        save(second);
    }

    private Draft stored() {
        return admin(() -> publishing.getDraft(draft.listing()));
    }

    private static void save(DraftEditing editing) {
        admin(editing::save);
    }

    private static <T> T admin(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }

    private static void admin(Runnable work) {
        Acting.as("test", new Scope.Platform("test"), work);
    }
}
