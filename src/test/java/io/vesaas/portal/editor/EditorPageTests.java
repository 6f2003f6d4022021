package io.vesaas.portal.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.Isolation;
import io.vesaas.marketplace.ListingField;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.ListingState;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.team.TeamFixtures;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which an admin writes and publishes a listing. */
@PlatformTest
class EditorPageTests extends AdminPages {

    @Autowired
    Publishing publishing;

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    SandboxWorld world;

    @Autowired
    AgentCatalog agents;

    @Test
    void whatIsTypedIsSavedByItselfAndShownAsCustomersWillSeeIt() {
        Draft draft = add();
        open("admin/marketplace/" + draft.listing(), Locale.ENGLISH);
        assertThat(text()).contains("version 1, not published yet", "As customers will see it");

        field("Title").setValue("Incident Responder");

        assertThat(text()).contains("Saving …");
        assertThat($(com.vaadin.flow.component.card.Card.class).all())
                .anySatisfy(card ->
                        assertThat(card.getElement().getTextRecursively()).contains("Incident Responder"));
        awaitUi(() -> assertThat(stored(draft).text().title()).isEqualTo("Incident Responder"));
        awaitUi(() -> assertThat(text()).contains("Saved now by"));
    }

    @Test
    void aDraftIsCompletedAndPublishedWithASummary() {
        Draft draft = add();
        open("admin/marketplace/" + draft.listing(), Locale.ENGLISH);
        assertThat(text()).contains("things to do first");
        assertThat(buttons("Publish").toList())
                .last()
                .satisfies(publish -> assertThat(publish.isEnabled()).isFalse());

        field("Title").setValue("Incident Responder");
        field("Purpose, in one line").setValue("Reads the alerts");
        amount("Tokens in, per million").setValue(new BigDecimal("1.8"));
        amount("Tokens out, per million").setValue(new BigDecimal("8.6"));
        assertThat(text()).contains("A typical month comes to €");
        statesThatNothingIsKept();
        awaitUi(() -> assertThat(text()).contains("Everything is there. It can be published."));

        buttons("Publish").findFirst().orElseThrow().click();
        assertThat(text()).contains("Publish version 1", "No preflight has measured this agent");
        button("Publish version 1").click();
        assertThat(text()).contains("Run the preflight first, or say why");
        area("Why it is published without").setValue("The cluster is busy");
        button("Publish version 1").click();

        assertThat(overview(draft.listing()).state()).isEqualTo(ListingState.PUBLISHED);
        assertThat(text()).contains("Incident Responder is on the marketplace.", "version 1 is published as it stands");
    }

    @Test
    void aProblemLeadsToItsField() {
        Draft draft = add();
        open("admin/marketplace/" + draft.listing(), Locale.ENGLISH);
        field("Title").setValue("");
        awaitUi(() -> assertThat(buttons("Title: Fill this in.")).isNotEmpty());
        assertThat(field("Title").isInvalid()).isFalse();

        button("Title: Fill this in.").click();

        assertThat(field("Title").isInvalid()).isTrue();
        assertThat(field("Title").getErrorMessage()).isEqualTo("Fill this in.");
    }

    @Test
    void whatCannotBeKeptIsSaidAtTheFieldAndTheRestIsSaved() {
        Draft draft = add();
        open("admin/marketplace/" + draft.listing(), Locale.ENGLISH);

        field("Title").setValue("x".repeat(10_000));
        field("Purpose, in one line").setValue("kept");

        awaitUi(() -> assertThat(text()).contains("Not saved: Title. The rest is saved."));
        assertThat(field("Title").getErrorMessage()).isEqualTo("Use at most 60 characters.");
        assertThat(field("Title").getValue()).hasSize(10_000);
        assertThat(stored(draft).text().purpose()).isEqualTo("kept");

        UI.getCurrent().navigate("admin/agents");
        assertThat(text()).contains("Leave without saving everything?");
    }

    @Test
    void whatIsTypedIsSavedWhenThePageIsLeft() {
        Draft draft = add();
        open("admin/marketplace/" + draft.listing(), Locale.ENGLISH);
        field("Title").setValue("Left at once");

        UI.getCurrent().navigate("admin/agents");

        assertThat(stored(draft).text().title()).isEqualTo("Left at once");
    }

    @Test
    void theChangeOfAnotherAdminAppearsAndAConflictIsChosen() {
        Draft draft = add();
        open("admin/marketplace/" + draft.listing(), Locale.ENGLISH);

        platform(() -> publishing.save(
                draft.listing(), draft.revision(), draft.text().with(ListingField.PURPOSE, "From Jonas")));
        awaitUi(() -> assertThat(field("Purpose, in one line").getValue()).isEqualTo("From Jonas"));

        field("Title").setValue("Mine");
        platform(() -> {
            Draft now = publishing.getDraft(draft.listing());
            publishing.save(now.listing(), now.revision(), now.text().with(ListingField.TITLE, "Theirs"));
        });
        awaitUi(() -> assertThat(text()).contains("Jonas changed this too, to:", "Theirs"));
        assertThat(field("Title").getValue()).isEqualTo("Mine");

        button("Take theirs").click();
        assertThat(field("Title").getValue()).isEqualTo("Theirs");
        assertThat(text()).doesNotContain("Jonas changed this too");
    }

    @Test
    void theLastSaveIsTakenBack() {
        Draft draft = add();
        open("admin/marketplace/" + draft.listing(), Locale.ENGLISH);
        field("Title").setValue("A mistake");
        awaitUi(() -> assertThat(stored(draft).text().title()).isEqualTo("A mistake"));

        button("Undo last save").click();

        assertThat(field("Title").getValue()).isEqualTo(draft.text().title());
    }

    @Test
    void thePriceModelDecidesWhatIsAskedFor() {
        Draft draft = add();
        open("admin/marketplace/" + draft.listing(), Locale.ENGLISH);

        button("Per month").click();
        amount("Fee per month").setValue(new BigDecimal("49"));
        awaitUi(() -> assertThat(stored(draft).text().perMonth()).isEqualByComparingTo("49"));
        assertThat(stored(draft).text().inputPerMillion()).isEqualByComparingTo("0");
        assertThat(text()).contains("A typical month comes to €49.00.");

        button("Free").click();
        assertThat(text()).contains("It costs nothing.");
        awaitUi(() -> assertThat(stored(draft).text().perMonth()).isEqualByComparingTo("0"));
    }

    @Test
    void anAgentThatIsGoneIsSaidAtTheTopAndNothingIsPublished() {
        AgentRef agent = fixtures.readyAgent("go");
        Draft draft = platform(() -> publishing.add(agent));
        open("admin/marketplace/" + draft.listing(), Locale.ENGLISH);

        world.remove(agent);
        await().atMost(PATIENCE).until(() -> agents.find(agent).isEmpty());

        awaitUi(() -> assertThat(text()).contains("The agent is not in the cluster any more"));
        assertThat(buttons("Publish")).noneMatch(publish -> publish.isEnabled());
    }

    @Test
    void aDraftThatSomebodyDeletedSaysSoAndKeepsWhatWasTyped() {
        Draft draft = add();
        open("admin/marketplace/" + draft.listing(), Locale.ENGLISH);
        platform(() -> publishing.remove(draft.listing()));

        awaitUi(() -> assertThat(text()).contains("Somebody has retired or deleted this listing meanwhile."));
    }

    @Test
    void theNextVersionIsPublishedWithItsChangesAndWhoIsConcerned() {
        ListingId id = fixtures.offer(fixtures.readyAgent("go"));
        var owner = fixtures.owner();
        fixtures.hire(owner, id);
        open("admin/marketplace/" + id, Locale.ENGLISH);
        amount("Tokens in, per million").setValue(new BigDecimal("3"));

        buttons("Publish").findFirst().orElseThrow().click();

        assertThat(text())
                .contains("One virtual employee keeps the version and price it was hired with")
                .contains("The price changes.")
                .contains("€2.00", "€3.00");
    }

    @Test
    void theWholePageIsShownToo() {
        Draft draft = add();
        open("admin/marketplace/" + draft.listing(), Locale.ENGLISH);
        field("Purpose, in one line").setValue("Seen on the whole page");

        button("Page").click();
        button("Dark").click();

        assertThat($(io.vesaas.portal.OfferDetail.class).all())
                .singleElement()
                .satisfies(page ->
                        assertThat(page.getElement().getTextRecursively()).contains("Seen on the whole page"));
    }

    @Test
    void theEditorSpeaksGerman() {
        Draft draft = add();
        open("admin/marketplace/" + draft.listing(), Locale.GERMAN);

        assertThat(text())
                .contains("Version 1, noch nicht veröffentlicht", "Was Kunden zuerst lesen.", "So sehen es Kunden")
                .contains("Daten und Sicherheit", "Letztes Speichern zurücknehmen")
                .doesNotContain("[portal.");
        field("Titel").setValue("");
        awaitUi(() -> assertThat(text()).contains("Titel: "));
    }

    private void statesThatNothingIsKept() {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Isolation.Kind> kind = $(RadioButtonGroup.class).single();
        kind.setValue(Isolation.Kind.STATELESS);
        area("In words for customers").setValue("Nothing is kept.");
    }

    private Draft add() {
        return platform(() -> publishing.add(fixtures.readyAgent("go")));
    }

    private Draft stored(Draft draft) {
        return platform(() -> publishing.getDraft(draft.listing()));
    }

    private ListingOverview overview(ListingId id) {
        return platform(() -> publishing.get(id));
    }

    private TextField field(String label) {
        return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
    }

    private TextArea area(String label) {
        return $(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
    }

    private BigDecimalField amount(String label) {
        return $(BigDecimalField.class)
                .withPropertyValue(BigDecimalField::getLabel, label)
                .single();
    }
}
