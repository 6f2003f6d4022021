package io.vesaas.team;

import static io.vesaas.accounts.AccountsFixtures.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.Role;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

@PlatformTest
class ReviewTests {

    private static final ReviewText GOOD = new ReviewText(5, "Took over our weekend mail.", true);

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    Team team;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewModeration moderation;

    @Autowired
    Marketplace marketplace;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    private SignedIn owner;
    private ListingId listing;

    @BeforeEach
    void offer() {
        owner = fixtures.owner();
        listing = fixtures.offer(fixtures.readyAgent("go"));
    }

    @Test
    void onlyWhoHasHiredAndUsedItMayReviewIt() {
        assertThatThrownBy(() -> write(owner, GOOD)).isInstanceOf(NotUsedYet.class);
        VeId ve = fixtures.hire(owner, listing);
        assertThatThrownBy(() -> write(owner, GOOD)).isInstanceOf(NotUsedYet.class);
        assertThat(acting(owner, () -> reviews.mayReview(listing))).isFalse();

        use(owner, ve);

        assertThat(acting(owner, () -> reviews.mayReview(listing))).isTrue();
        write(owner, GOOD);
        assertThat(read()).singleElement().satisfies(review -> {
            assertThat(review.author()).isEqualTo(owner.displayName());
            assertThat(review.organisation()).isEqualTo(owner.customerName());
            assertThat(review.stars()).isEqualTo(5);
            assertThat(review.daysHired()).isZero();
        });
    }

    @Test
    void whoHasDismissedItMayStillReviewIt() {
        VeId ve = fixtures.hire(owner, listing);
        use(owner, ve);
        acting(owner, () -> {
            team.dismiss(ve);
            return ve;
        });

        write(owner, GOOD);

        assertThat(read()).hasSize(1);
    }

    @Test
    void withoutConsentNobodyReadsTheNames() {
        hireAndUse(owner);

        write(owner, new ReviewText(4, "Good.", false));

        assertThat(read()).singleElement().satisfies(review -> {
            assertThat(review.author()).isNull();
            assertThat(review.organisation()).isNull();
        });
        assertThat(published())
                .doesNotContain(owner.displayName(), owner.customerName())
                .doesNotContain(owner.customer().orElseThrow().toString());
    }

    @Test
    void twoMembersAtTheSameMomentWriteOneReview() throws Exception {
        hireAndUse(owner);
        SignedIn member = member();
        var outcomes = new ArrayList<String>();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ReviewId>> writes = List.of(
                    () -> write(owner, GOOD),
                    () -> write(member, GOOD),
                    () -> write(owner, GOOD),
                    () -> write(member, GOOD));
            for (Future<ReviewId> result : people.invokeAll(writes)) {
                outcomes.add(outcome(result));
            }
        }

        assertThat(outcomes)
                .containsExactlyInAnyOrder("written", "AlreadyReviewed", "AlreadyReviewed", "AlreadyReviewed");
        assertThat(read()).hasSize(1);
        assertThat(marketplace(() -> marketplace.standing(listing)).reviews()).isEqualTo(1);
    }

    @Test
    void customersWhoReviewAtTheSameMomentAreAllCounted() throws Exception {
        List<SignedIn> owners = List.of(owner, fixtures.owner(), fixtures.owner(), fixtures.owner());
        owners.forEach(this::hireAndUse);

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ReviewId>> writes = owners.stream()
                    .<Callable<ReviewId>>map(one -> () -> write(one, GOOD))
                    .toList();
            for (Future<ReviewId> result : people.invokeAll(writes)) {
                result.get();
            }
        }

        var standing = marketplace(() -> marketplace.standing(listing));
        assertThat(standing.reviews()).isEqualTo(4);
        assertThat(standing.rating()).isEqualTo(5.0);
    }

    @Test
    void itsAuthorAndTheOwnersMayChangeItAndNobodyElse() {
        hireAndUse(owner);
        SignedIn author = member();
        SignedIn colleague = member();
        write(author, GOOD);

        assertThatThrownBy(() -> edit(colleague, GOOD)).isInstanceOf(NotYourReview.class);
        assertThatThrownBy(() -> delete(colleague)).isInstanceOf(NotYourReview.class);
        assertThat(own(colleague).editable()).isFalse();
        assertThat(own(author).editable()).isTrue();
        assertThat(own(owner).editable()).isTrue();

        edit(author, new ReviewText(2, "Less good now.", true));
        assertThat(marketplace(() -> marketplace.standing(listing)).rating()).isEqualTo(2.0);
        assertThat(read().getFirst().editedAt()).isNotNull();

        edit(owner, new ReviewText(3, "We see it so.", true));
        assertThat(read().getFirst().author()).as("who edits it signs it").isEqualTo(owner.displayName());

        delete(owner);
        assertThat(read()).isEmpty();
        assertThat(marketplace(() -> marketplace.standing(listing)).reviews()).isZero();
        assertThat(events(owner)).containsExactly("WRITTEN", "EDITED", "EDITED", "DELETED");
        write(author, GOOD);
        assertThat(read()).hasSize(1);
    }

    @Test
    void anotherCustomerReadsItAndCanNeitherChangeNorDeleteIt() {
        hireAndUse(owner);
        write(owner, GOOD);
        SignedIn stranger = fixtures.owner();
        hireAndUse(stranger);

        assertThat(acting(stranger, () -> reviews.of(listing, 10))).hasSize(1);
        assertThat(acting(stranger, () -> reviews.findOwn(listing))).isEmpty();
        assertThatThrownBy(() -> edit(stranger, GOOD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> delete(stranger)).isInstanceOf(NotFound.class);
        assertThat(events(stranger)).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        hireAndUse(owner);

        refuses("stars", new ReviewText(0, "x", true));
        refuses("stars", new ReviewText(6, "x", true));
        refuses("text", new ReviewText(3, " \n ", true));
        refuses("text", new ReviewText(3, "x".repeat(2_001), true));
        refuses("text", new ReviewText(3, "x\u0000y", true));
        assertThat(read()).isEmpty();
    }

    @Test
    void wordsAreKeptAsTheyWereWritten() {
        hireAndUse(owner);
        String words = "'; drop table review; -- <b>x</b>\n\uD83D\uDE80 שלום %";

        write(owner, new ReviewText(3, words, true));
        assertThat(read().getFirst().text()).isEqualTo(words);

        edit(owner, new ReviewText(3, "\uD83D\uDE80".repeat(2_000), true));
        assertThat(read().getFirst().text()).hasSize(4_000);
    }

    @Test
    void anotherCustomerReportsItOnceAndTheAdminSeesItFirst() {
        hireAndUse(owner);
        ReviewId review = write(owner, GOOD);
        SignedIn stranger = fixtures.owner();
        report(stranger, review, "First reason");
        report(stranger, review, "It names a person");

        assertThat(moderated(review).reports())
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).isEqualTo("It names a person"));
        assertThat(acting(admin(), moderation::findAll).getFirst().reports()).isNotEmpty();

        admin(() -> moderation.keep(review));
        assertThat(moderated(review).reports()).isEmpty();
        assertThatThrownBy(() -> report(owner, review, "mine")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> report(stranger, review, " ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> report(stranger, ReviewId.next(), "x")).isInstanceOf(NotFound.class);
    }

    @Test
    void aHiddenReviewIsSeenByItsCustomerAloneWithTheReasonAndCountsNoMore() {
        hireAndUse(owner);
        ReviewId review = write(owner, GOOD);

        admin(() -> moderation.hide(review, "It names a person."));

        assertThat(read()).isEmpty();
        assertThat(own(owner).hiddenBecause()).isEqualTo("It names a person.");
        assertThat(marketplace(() -> marketplace.standing(listing)).reviews()).isZero();
        SignedIn stranger = fixtures.owner();
        assertThatThrownBy(() -> report(stranger, review, "x")).isInstanceOf(NotFound.class);

        edit(owner, new ReviewText(1, "Other words.", true));
        assertThat(read()).as("an edit does not bring it back").isEmpty();

        admin(() -> moderation.restore(review));
        assertThat(read())
                .singleElement()
                .satisfies(shown -> assertThat(shown.stars()).isEqualTo(1));
        assertThat(events(owner)).containsExactly("WRITTEN", "HIDDEN", "EDITED", "RESTORED");
    }

    @Test
    void theAdminAnswersAndTakesTheAnswerBack() {
        hireAndUse(owner);
        ReviewId review = write(owner, GOOD);

        admin(() -> moderation.answer(review, "Thank you."));
        assertThat(read().getFirst().answer()).isEqualTo("Thank you.");

        admin(() -> moderation.answer(review, "  "));
        assertThat(read().getFirst().answer()).isNull();
    }

    @Test
    void moderationIsForAdmins() {
        hireAndUse(owner);
        ReviewId review = write(owner, GOOD);

        assertThatThrownBy(() -> acting(owner, moderation::findAll)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acting(owner, () -> {
                    moderation.hide(review, "x");
                    return review;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> admin(() -> moderation.hide(ReviewId.next(), "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> admin(() -> moderation.hide(review, ""))).isInstanceOf(Invalid.class);
    }

    @Test
    void visitorsReadNothingUnlessTheMarketplaceIsOpen() {
        assertThatThrownBy(() -> AccountsFixtures.anonymously(() -> reviews.of(listing, 10)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void hireAndUse(SignedIn who) {
        use(who, fixtures.hire(who, listing));
    }

    private void use(SignedIn who, VeId ve) {
        Acting.as(
                "test",
                new Scope.Customer(who.customer().orElseThrow()),
                () -> transaction.executeWithoutResult(_ -> team.used(ve, clock.instant())));
    }

    private SignedIn member() {
        String email = AccountsFixtures.newEmail();
        accounts.member(owner.customer().orElseThrow(), email, Role.MEMBER);
        return accounts.signedIn(email);
    }

    private SignedIn admin() {
        String email = AccountsFixtures.newEmail();
        accounts.admin(email);
        return accounts.signedIn(email);
    }

    private void admin(Runnable work) {
        acting(admin(), () -> {
            work.run();
            return true;
        });
    }

    private ReviewId write(SignedIn who, ReviewText text) {
        return acting(who, () -> reviews.write(listing, text));
    }

    private void edit(SignedIn who, ReviewText text) {
        acting(who, () -> {
            reviews.edit(listing, text);
            return true;
        });
    }

    private void delete(SignedIn who) {
        acting(who, () -> {
            reviews.delete(listing);
            return true;
        });
    }

    private void report(SignedIn who, ReviewId review, String reason) {
        acting(who, () -> {
            reviews.report(review, reason);
            return true;
        });
    }

    private void refuses(String field, ReviewText text) {
        assertThatThrownBy(() -> write(owner, text))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    private List<Review> read() {
        return acting(fixtures.owner(), () -> reviews.of(listing, 10));
    }

    private OwnReview own(SignedIn who) {
        return acting(who, () -> reviews.findOwn(listing)).orElseThrow();
    }

    private ModeratedReview moderated(ReviewId id) {
        return acting(admin(), moderation::findAll).stream()
                .filter(review -> review.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> events(SignedIn who) {
        return acting(
                who,
                () -> transaction.execute(_ -> jdbc.sql(
                                "select what from review_event where listing_id = :listing order by happened_at, id")
                        .param("listing", listing.value())
                        .query(String.class)
                        .list()));
    }

    private String published() {
        return marketplace(() -> jdbc.sql("select published_review::text from published_review where listing_id = :id")
                .param("id", listing.value())
                .query(String.class)
                .single());
    }

    private static <T> T marketplace(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }

    private static String outcome(Future<ReviewId> result) throws InterruptedException {
        try {
            result.get();
            return "written";
        } catch (ExecutionException e) {
            return e.getCause().getClass().getSimpleName();
        }
    }
}
