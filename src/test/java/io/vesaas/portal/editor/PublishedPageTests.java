package io.vesaas.portal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.ListingField;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.ListingState;
import io.vesaas.marketplace.Offering;
import io.vesaas.marketplace.PublishTerms;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.AgentRef;
import io.vesaas.team.TeamFixtures;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of listings, what is done from it, their history and the categories. */
@PlatformTest
class PublishedPageTests extends AdminPages {

    @Autowired
    Publishing publishing;

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    SandboxWorld world;

    @Autowired
    EditorParts parts;

    private final String title = "Listed " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aPublishedListingShowsItsStatePriceAndHires() {
        offer(fixtures.readyAgent("go"));
        search(Locale.ENGLISH);

        assertThat(text()).contains("Published", "€", "Per tokens", "0 of 0 at work", "no reviews", "v1, ");
    }

    @Test
    void theChipsAndTheSearchStandInTheUrl() {
        Draft draft = platform(() -> publishing.add(fixtures.readyAgent("go")));
        rename(draft);
        open("admin/marketplace?show=drafts&q=" + title.replace(' ', '+'), Locale.ENGLISH);
        awaitUi(() -> assertThat(text()).contains(title));
        assertThat(text()).contains("Draft", "not set", "not yet");

        open("admin/marketplace?show=paused&q=" + title.replace(' ', '+'), Locale.ENGLISH);
        awaitUi(() -> assertThat(text()).contains("No listing fits"));
        button("Show all listings").click();
        assertThat($(TextField.class).single().getValue()).isEmpty();
    }

    @Test
    void anAgentThatIsGoneNeedsAttention() {
        AgentRef agent = fixtures.readyAgent("go");
        offer(agent);
        open("admin/marketplace?show=attention", Locale.ENGLISH);

        world.remove(agent);

        awaitUi(() -> assertThat(text()).contains(title, "Agent gone"));
    }

    @Test
    void aDraftThatDiffersIsSaid() {
        ListingId id = offer(fixtures.readyAgent("go"));
        Draft draft = platform(() -> publishing.getDraft(id));
        platform(() -> publishing.save(id, draft.revision(), draft.text().with(ListingField.PURPOSE, "Other")));

        search(Locale.ENGLISH);

        assertThat(text()).contains("Unpublished changes");
    }

    @Test
    void aListingIsPausedResumedAndRetired() {
        ListingId id = offer(fixtures.readyAgent("go"));
        search(Locale.ENGLISH);
        var actions = new ListingActions(publishing, entry -> {});

        actions.askToPause(entry(id));
        assertThat(text()).contains("Pause " + title + "?", "Nobody has it at work now.");
        confirm();
        awaitUi(() -> assertThat(state(id)).isEqualTo(ListingState.PAUSED));
        awaitUi(() -> assertThat(text()).contains("Paused"));

        actions.resume(entry(id));
        awaitUi(() -> assertThat(state(id)).isEqualTo(ListingState.PUBLISHED));

        actions.askToRetire(entry(id));
        assertThat(text()).contains("Retire " + title + "?");
        confirm();
        awaitUi(() -> assertThat(state(id)).isEqualTo(ListingState.RETIRED));
        awaitUi(() -> assertThat(text()).contains("No listing fits"));
    }

    @Test
    void theHistorySaysWhoDidWhatAndWhatDiffers() {
        ListingId id = offer(fixtures.readyAgent("go"));
        Draft draft = platform(() -> publishing.getDraft(id));
        platform(() -> {
            Draft saved = publishing.save(
                    id,
                    draft.revision(),
                    draft.text()
                            .with(ListingField.PURPOSE, "Reads the alerts of the night and writes what has happened")
                            .with(ListingField.CATEGORY, "engineering"));
            publishing.publish(id, saved.revision(), PublishTerms.unmeasured("nobody was there"));
        });
        search(Locale.ENGLISH);

        showHistory(id);

        assertThat(text())
                .contains("History of " + title, "Published · version 2", "Jonas, ")
                .contains("Without preflight: nobody was there")
                .contains("What differs between two versions", "Engineering");
    }

    @Test
    void categoriesAreAddedAndDeleted() {
        open("admin/marketplace", Locale.ENGLISH);
        button("Categories").click();
        assertThat(text()).contains("Engineering", "Entwicklung");

        button("Add").click();
        assertThat(text()).contains("Fill this in.");
        labelled("English name").setValue(title);
        labelled("German name").setValue("Neu");
        button("Add").click();

        assertThat(text()).contains("Delete " + title);
        $(com.vaadin.flow.component.button.Button.class).all().stream()
                .filter(button -> ("Delete " + title).equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(text()).doesNotContain("Delete " + title);
    }

    @Test
    void theListSpeaksGerman() {
        ListingId id = offer(fixtures.readyAgent("go"));
        search(Locale.GERMAN);

        assertThat(text())
                .contains("Marktplatz", "Veröffentlicht", "Nach Tokens", "0 von 0 aktiv", "Kategorien")
                .doesNotContain("[portal.");
        showHistory(id);
        assertThat(text()).contains("Verlauf von " + title, "Wer was getan hat", "Aufgenommen");
    }

    private ListingId offer(AgentRef agent) {
        return platform(() -> Offering.publish(publishing, agent, title, "Purpose", "2", "8"));
    }

    private void rename(Draft draft) {
        platform(() ->
                publishing.save(draft.listing(), draft.revision(), draft.text().with(ListingField.TITLE, title)));
    }

    private void search(Locale language) {
        open("admin/marketplace?q=" + title.replace(' ', '+'), language);
        awaitUi(() -> assertThat(text()).contains(title));
    }

    private ListingState state(ListingId id) {
        return platform(() -> publishing.get(id)).state();
    }

    private ListingEntry entry(ListingId id) {
        return platform(() -> new ListingEntry(publishing.get(id), null, false));
    }

    private void showHistory(ListingId id) {
        new HistoryDialog(entry(id), publishing, parts.words()).open();
    }

    private void confirm() {
        var dialog =
                $(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single();
        test(dialog).confirm();
    }

    private TextField labelled(String label) {
        return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
    }
}
