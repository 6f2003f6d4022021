package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.InvalidFields;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import io.vesaas.team.TeamFixtures;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest
class MarketplaceTests {

    private static final AgentRef BROKEN = new AgentRef("ve-legal", "contract-reviewer");

    @Autowired
    Marketplace marketplace;

    @Autowired
    Publishing publishing;

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDraftBeginsWithWhatTheClusterSaysOfTheAgent() {
        Draft draft = add(fixtures.readyAgent("go"));

        assertThat(draft.text().title()).isNotBlank();
        assertThat(draft.text().inputPerMillion()).isNull();
        assertThat(overview(draft.listing()).state()).isEqualTo(ListingState.DRAFT);
        assertThatThrownBy(() -> seen(draft.listing())).isInstanceOf(NotFound.class);
    }

    @Test
    void aPublishedAgentIsOfferedWithItsSkillsAndItsExactPrice() {
        var agent = new AgentRef("ve-ops", "release-engineer");
        fixtures.awaitReady(agent);

        ListingId id = publish(agent, "  Release Engineer ", "0.1234", "9");

        Offer offer = seen(id);
        assertThat(offer.title()).isEqualTo("Release Engineer");
        assertThat(offer.price().inputPerMillion()).isEqualByComparingTo("0.1234");
        assertThat(offer.skills())
                .isNotEmpty()
                .allSatisfy(skill -> assertThat(skill.examples()).isNotEmpty());
        assertThat(offer.forHire()).isTrue();
        admin(() -> publishing.remove(id));
        assertThat(AccountsFixtures.acting(fixtures.owner(), () -> marketplace.get(id, 1))
                        .forHire())
                .isFalse();
    }

    @Test
    void anAgentThatIsNotReadyIsNotOffered() {
        Draft draft = admin(() -> publishing
                .find(BROKEN)
                .map(known -> publishing.getDraft(known.id()))
                .orElseGet(() -> publishing.add(BROKEN)));
        Draft complete = save(draft, Offering.complete(draft.text(), "Reviewer", "Reviews", "1", "1"));

        assertThatThrownBy(() -> publish(complete)).isInstanceOf(AgentNotListable.class);
        assertThat(overview(draft.listing()).version()).isZero();
        assertThatThrownBy(() -> add(new AgentRef("no", "body"))).isInstanceOf(AgentNotListable.class);
        assertThat(admin(() -> publishing.remove(draft.listing()))).isTrue();
    }

    @Test
    void anAgentIsOfferedOnceAtATime() {
        AgentRef agent = fixtures.readyAgent("go");
        ListingId first = publish(agent, "First", "1", "1");

        assertThatThrownBy(() -> add(agent)).isInstanceOf(AgentAlreadyListed.class);

        assertThat(admin(() -> publishing.remove(first))).isFalse();
        assertThat(publish(agent, "Third", "1", "1")).isNotEqualTo(first);
    }

    @Test
    void aNewVersionLeavesTheOneBeforeAsItWas() {
        ListingId id = publish(fixtures.readyAgent("go"), "Before", "1", "1");
        Draft draft = admin(() -> publishing.getDraft(id));
        Draft changed = save(draft, Offering.complete(draft.text(), "After", "Purpose", "3", "1"));

        assertThat(seen(id).title()).isEqualTo("Before");
        Publication publication = admin(() -> publishing.preview(id));
        assertThat(publication.changes()).extracting(Change::field).containsExactly("title", "inputPerMillion");
        assertThat(publication.changesPrice()).isTrue();
        publish(changed);

        assertThat(seen(id).version()).isEqualTo(2);
        Offer before = AccountsFixtures.acting(fixtures.owner(), () -> marketplace.get(id, 1));
        assertThat(before.title()).isEqualTo("Before");
        assertThat(before.price().inputPerMillion()).isEqualByComparingTo("1");
        assertThat(before.forHire()).isFalse();
        assertThat(admin(() -> publishing.changes(id, 1, 2))).contains(new Change("inputPerMillion", "1", "3"));
    }

    @Test
    void theSecondOfTwoAdminsSeesTheChangeOfTheFirstAndLosesNothing() {
        Draft seenByBoth = add(fixtures.readyAgent("go"));
        ListingText first = Offering.complete(seenByBoth.text(), "First", "Purpose", "1", "1");
        ListingText second = Offering.complete(seenByBoth.text(), "Second", "Purpose", "1", "1");
        save(seenByBoth, first);

        assertThatThrownBy(() -> save(seenByBoth, second))
                .isInstanceOfSatisfying(
                        DraftChanged.class,
                        changed -> assertThat(changed.now().text().title()).isEqualTo("First"));
        assertThatThrownBy(() -> publish(seenByBoth)).isInstanceOf(DraftChanged.class);
    }

    @Test
    void ofManySavesFromOneRevisionOneIsKept() throws Exception {
        Draft draft = add(fixtures.readyAgent("go"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> saves = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        try {
                            save(draft, Offering.complete(draft.text(), "Title " + number, "Purpose", "1", "1"));
                            return true;
                        } catch (DraftChanged other) {
                            return false;
                        }
                    })
                    .toList();
            List<Future<Boolean>> done = threads.invokeAll(saves);

            assertThat(done).extracting(Future::get).containsOnlyOnce(true);
        }
        assertThat(admin(() -> publishing.getDraft(draft.listing())).revision()).isEqualTo(draft.revision() + 1);
    }

    @Test
    void theLastSaveCanBeTakenBackAndBroughtBack() {
        Draft draft = add(fixtures.readyAgent("go"));
        Draft saved = save(draft, Offering.complete(draft.text(), "Other", "Purpose", "1", "1"));

        Draft undone = admin(() -> publishing.undo(draft.listing(), saved.revision()));
        assertThat(undone.text()).isEqualTo(draft.text());
        Draft redone = admin(() -> publishing.undo(draft.listing(), undone.revision()));
        assertThat(redone.text().title()).isEqualTo("Other");
    }

    @Test
    void aPausedListingIsNotForHireUntilItIsResumed() {
        ListingId id = publish(fixtures.readyAgent("go"), "Paused", "1", "1");

        admin(() -> publishing.pause(id, PauseReason.ADMIN));
        assertThat(seen(id).forHire()).isFalse();
        admin(() -> publishing.resume(id));
        assertThat(seen(id).forHire()).isTrue();

        assertThat(admin(() -> publishing.history(id)))
                .extracting(ListingAct::what)
                .containsExactly(
                        ListingAct.What.RESUMED,
                        ListingAct.What.PAUSED,
                        ListingAct.What.PUBLISHED,
                        ListingAct.What.ADDED);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123456789012345678901234567890123456789012345678901, 1, 1, title, too-long",
        "Title, -0.01, 1, inputPerMillion, price-negative",
        "Title, 1.00001, 1, inputPerMillion, price-decimals",
        "Title, 1, 100000.01, outputPerMillion, price-too-high"
    })
    void aDraftKeepsNothingThatCannotBeTaken(String title, String input, String output, String field, String code) {
        Draft draft = add(fixtures.readyAgent("go"));

        assertThatThrownBy(() -> save(draft, Offering.complete(draft.text(), title, "Purpose", input, output)))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.fields())
                                .singleElement()
                                .satisfies(wrong -> assertThat(wrong.field() + " " + wrong.code())
                                        .isEqualTo(field + " " + code)));
        assertThat(admin(() -> publishing.getDraft(draft.listing())).revision()).isEqualTo(draft.revision());
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        Draft draft = add(fixtures.readyAgent("go"));
        Draft empty = save(
                draft,
                new ListingText(
                        " ", "", "", "gone", List.of(), List.of(), List.of(), null, List.of(), null, null, null, null));

        assertThat(admin(() -> publishing.preview(draft.listing())).problems())
                .extracting(Invalid::field)
                .contains("title", "purpose", "inputPerMillion", "outputPerMillion", "perMonth", "category");
        assertThatThrownBy(() -> publish(empty)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void aTagWithMarkupAndANulAreRefused() {
        Draft draft = add(fixtures.readyAgent("go"));
        ListingText text = new ListingText(
                "Title",
                "Purpose",
                "with \0 inside",
                null,
                List.of("<b>bold</b>"),
                List.of(),
                List.of("xx"),
                null,
                List.of(),
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                null);

        assertThatThrownBy(() -> save(draft, text))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid::field)
                                .containsExactlyInAnyOrder("description", "tags", "languages"));
    }

    @Test
    void anAgentThatCustomersWouldShareNeedsAStatementHowTheyAreKeptApart() {
        var agent = new AgentRef("ve-people", "recruiting-coordinator");
        fixtures.awaitReady(agent);
        Draft draft = add(agent);
        ListingText complete = Offering.complete(draft.text(), "Coordinator", "Plans", "1", "1");
        Draft saved = save(
                draft,
                new ListingText(
                        complete.title(),
                        complete.purpose(),
                        "",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        null));

        assertThatThrownBy(() -> publish(saved))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid::code)
                                .containsExactly("isolation-missing"));
        admin(() -> publishing.remove(draft.listing()));
    }

    @Test
    void membersPublishNothing() {
        var owner = fixtures.owner();

        assertThatThrownBy(() -> AccountsFixtures.acting(owner, () -> publishing.add(BROKEN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPublishedVersionCannotBeChangedByTheApplication() {
        assertThatThrownBy(
                        () -> jdbc.sql("update listing_version set number = 7").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anUnknownListingIsNotFound() {
        assertThatThrownBy(() -> seen(ListingId.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ListingId.parse("../1")).isInstanceOf(NotFound.class);
    }

    private Offer seen(ListingId id) {
        return AccountsFixtures.acting(fixtures.owner(), () -> marketplace.get(id));
    }

    private ListingOverview overview(ListingId id) {
        return admin(() -> publishing.get(id));
    }

    private Draft add(AgentRef agent) {
        return admin(() -> publishing.add(agent));
    }

    private Draft save(Draft draft, ListingText text) {
        return admin(() -> publishing.save(draft.listing(), draft.revision(), text));
    }

    private Offer publish(Draft draft) {
        return admin(() -> publishing.publish(draft.listing(), draft.revision(), PublishTerms.unmeasured("test")));
    }

    private ListingId publish(AgentRef agent, String title, String input, String output) {
        return admin(() -> Offering.publish(publishing, agent, title, "Purpose", input, output));
    }

    private static <T> T admin(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }

    private static void admin(Runnable work) {
        Acting.as("test", new Scope.Platform("test"), work);
    }
}
