package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.SignedIn;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.InvalidFields;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import io.vesaas.team.ListingNotForHire;
import io.vesaas.team.TeamFixtures;
import io.vesaas.team.VirtualEmployee;
import java.math.BigDecimal;
import java.time.Duration;
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

    @Autowired
    SandboxWorld world;

    @Autowired
    AgentCatalog agents;

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
    void nothingIsPublishedWhileTheAgentIsGoneAndTheDraftStays() {
        AgentRef agent = fixtures.readyAgent("go");
        Draft draft = add(agent);
        Draft complete = save(draft, Offering.complete(draft.text(), "Left", "Purpose", "1", "1"));
        world.remove(agent);
        await().atMost(Duration.ofSeconds(30)).until(() -> agents.find(agent).isEmpty());

        assertThatThrownBy(() -> publish(complete)).isInstanceOf(AgentNotListable.class);

        assertThat(overview(draft.listing()).state()).isEqualTo(ListingState.DRAFT);
        assertThat(admin(() -> publishing.getDraft(draft.listing())).text().title())
                .isEqualTo("Left");
    }

    @Test
    void whoHiredGoesOnWithVersionAndPriceWhenTheListingIsRetired() {
        ListingId id = publish(fixtures.readyAgent("go"), "Retiring", "1.5", "6");
        SignedIn owner = fixtures.owner();
        var ve = fixtures.hire(owner, id);
        fixtures.awaitState(owner, ve, VirtualEmployee.State.ACTIVE);

        assertThat(admin(() -> publishing.remove(id))).isFalse();

        assertThat(overview(id).state()).isEqualTo(ListingState.RETIRED);
        assertThat(overview(id).standing().atWork()).isEqualTo(1);
        assertThat(fixtures.get(owner, ve).state()).isEqualTo(VirtualEmployee.State.ACTIVE);
        assertThat(AccountsFixtures.acting(owner, () -> marketplace.get(id, 1))
                        .price()
                        .inputPerMillion())
                .isEqualByComparingTo("1.5");
        assertThatThrownBy(() -> fixtures.hire(owner, id)).isInstanceOf(ListingNotForHire.class);
    }

    @Test
    void publishingOneDraftManyTimesAtOnceMakesOneVersion() throws Exception {
        Draft draft = add(fixtures.readyAgent("go"));
        Draft complete = save(draft, Offering.complete(draft.text(), "Once", "Purpose", "1", "1"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tries = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        try {
                            publish(complete);
                            return true;
                        } catch (DraftChanged published) {
                            return false;
                        }
                    })
                    .toList();
            assertThat(threads.invokeAll(tries)).extracting(Future::get).containsOnlyOnce(true);
        }
        assertThat(overview(draft.listing()).version()).isEqualTo(1);
    }

    @Test
    void aDraftThatWasPublishedDiffersInNothingUntilItIsChanged() {
        Draft draft = add(fixtures.readyAgent("go"));
        publish(save(draft, Offering.complete(draft.text(), "  Blanks  ", "Purpose", "1", "1")));
        assertThat(overview(draft.listing()).hasChanges()).isFalse();

        Draft next = admin(() -> publishing.getDraft(draft.listing()));
        save(next, next.text().with(ListingField.TITLE, "Other"));
        assertThat(overview(draft.listing()).hasChanges()).isTrue();
    }

    @Test
    void aDeletedDraftLeavesNothingButItsAgentFree() {
        AgentRef agent = fixtures.readyAgent("go");
        Draft draft = add(agent);

        assertThat(admin(() -> publishing.remove(draft.listing()))).isTrue();

        assertThatThrownBy(() -> overview(draft.listing())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save(draft, draft.text())).isInstanceOf(NotFound.class);
        assertThat(admin(() -> publishing.find(agent))).isEmpty();
        assertThat(add(agent).listing()).isNotEqualTo(draft.listing());
    }

    @Test
    void aRetiredListingIsNotPublishedAgain() {
        ListingId id = publish(fixtures.readyAgent("go"), "Gone", "1", "1");
        Draft draft = admin(() -> publishing.getDraft(id));
        admin(() -> publishing.remove(id));

        assertThatThrownBy(() -> publish(draft)).isInstanceOf(ListingRetired.class);
    }

    @Test
    void anAgentOfItsOwnPerHireIsNotPromised() {
        Draft draft = add(fixtures.readyAgent("go"));
        ListingText text = Offering.complete(draft.text(), "Own", "Purpose", "1", "1")
                .with(ListingField.ISOLATION, new Isolation(Isolation.Kind.DEDICATED, "One for each."));
        Draft saved = save(draft, text);

        assertThatThrownBy(() -> publish(saved))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid::code)
                                .containsExactly("isolation-dedicated"));
    }

    @Test
    void publishingWithoutAPreflightNeedsAReasonThatStaysInTheHistory() {
        Draft draft = add(fixtures.readyAgent("go"));
        Draft saved = save(draft, Offering.complete(draft.text(), "Why", "Purpose", "1", "1"));

        assertThatThrownBy(() -> admin(
                        () -> publishing.publish(saved.listing(), saved.revision(), PublishTerms.unmeasured("  "))))
                .isInstanceOf(InvalidFields.class);
        admin(() -> publishing.publish(saved.listing(), saved.revision(), PublishTerms.unmeasured("cluster is busy")));
        admin(() -> publishing.remove(saved.listing()));

        assertThat(admin(() -> publishing.history(saved.listing())))
                .extracting(ListingAct::what, ListingAct::version, ListingAct::detail, ListingAct::by)
                .containsExactly(
                        tuple(ListingAct.What.RETIRED, 1, null, "test"),
                        tuple(ListingAct.What.PUBLISHED, 1, "cluster is busy", "test"),
                        tuple(ListingAct.What.ADDED, null, null, "test"));
    }

    @Test
    void aPictureThatIsNotThereIsRefused() {
        Draft draft = add(fixtures.readyAgent("go"));
        var nowhere = new MediaId("f".repeat(64));

        assertThatThrownBy(() -> save(
                        draft,
                        draft.text()
                                .with(ListingField.ICON, nowhere)
                                .with(ListingField.SCREENSHOTS, List.of(new Picture(nowhere, "", "")))))
                .isInstanceOf(InvalidFields.class);
        assertThat(admin(() -> publishing.getDraft(draft.listing())).revision()).isEqualTo(draft.revision());
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
