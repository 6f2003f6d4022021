package io.vesaas.team;

import static io.vesaas.accounts.AccountsFixtures.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.Role;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Offering;
import io.vesaas.marketplace.PauseReason;
import io.vesaas.marketplace.Publishing;
import io.vesaas.shared.Acting;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A hire keeps the version it accepted until somebody of its customer accepts the one on offer. */
@PlatformTest
class AcceptanceTests {

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    Publishing publishing;

    @Autowired
    Team team;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    private SignedIn owner;
    private ListingId listing;
    private VeId ve;

    @BeforeEach
    void hire() {
        owner = fixtures.owner();
        listing = fixtures.offer(fixtures.readyAgent("go"));
        ve = fixtures.hire(owner, listing);
    }

    @Test
    void theHireItselfIsTheFirstAcceptance() {
        assertThat(acceptances())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("listing_version", 1)
                        .containsEntry("accepted_by", owner.personId().value())
                        .containsEntry("accepted_by_name", owner.displayName()));
    }

    @Test
    void aNewVersionChangesNothingUntilItIsAccepted() {
        publishVersion("9.00");

        assertThat(fixtures.get(owner, ve).listingVersion()).isEqualTo(1);

        accept(owner, 2);

        assertThat(fixtures.get(owner, ve).listingVersion()).isEqualTo(2);
        assertThat(acceptances()).extracting(row -> row.get("listing_version")).containsExactly(1, 2);
    }

    @Test
    void whoMayHireMayAccept() {
        String email = AccountsFixtures.newEmail();
        accounts.member(owner.customer().orElseThrow(), email, Role.MEMBER);
        publishVersion("9.00");

        accept(accounts.signedIn(email), 2);

        assertThat(fixtures.get(owner, ve).listingVersion()).isEqualTo(2);
    }

    @Test
    void acceptingAgainEvenAtTheSameMomentIsOneAcceptance() throws Exception {
        publishVersion("9.00");
        Callable<Boolean> click = () -> accept(owner, 2);

        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result :
                    clicks.invokeAll(Stream.generate(() -> click).limit(8).toList())) {
                result.get();
            }
        }

        assertThat(acceptances()).hasSize(2);
    }

    @Test
    void anOlderVersionOneThatWasReplacedAndOneThatIsUnknownAreRefused() {
        publishVersion("9.00");
        publishVersion("10.00");

        for (int version : List.of(0, -1, 2, 4, Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> accept(owner, version)).isInstanceOf(VersionNotOnOffer.class);
        }
        accept(owner, 3);
        for (int version : List.of(1, 2)) {
            assertThatThrownBy(() -> accept(owner, version)).isInstanceOf(VersionNotOnOffer.class);
        }
        assertThat(fixtures.get(owner, ve).listingVersion()).isEqualTo(3);
        assertThat(acceptances()).extracting(row -> row.get("listing_version")).containsExactly(1, 3);
    }

    @Test
    void aPausedListingOffersNothingNew() {
        publishVersion("9.00");
        asPlatform(() -> publishing.pause(listing, PauseReason.ADMIN));

        assertThatThrownBy(() -> accept(owner, 2)).isInstanceOf(VersionNotOnOffer.class);
        assertThat(accept(owner, 1)).as("what it has already").isTrue();
    }

    @Test
    void whoLeavesAcceptsNothingAnyMore() {
        publishVersion("9.00");
        acting(owner, () -> {
            team.dismiss(ve);
            return ve;
        });

        assertThatThrownBy(() -> accept(owner, 2)).isInstanceOf(NotReady.class);
    }

    @Test
    void nobodyAcceptsForAnotherCustomer() {
        publishVersion("9.00");
        SignedIn stranger = fixtures.owner();

        assertThatThrownBy(() -> accept(stranger, 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acting(stranger, () -> team.versionAt(ve, clock.instant())))
                .isInstanceOf(NotFound.class);
        assertThat(fixtures.get(owner, ve).listingVersion()).isEqualTo(1);
    }

    @Test
    void theVersionThatCountedAtATimeStays() {
        var before = clock.instant();
        publishVersion("9.00");
        accept(owner, 2);
        var after = clock.instant().plusSeconds(1);

        assertThat(acting(owner, () -> team.versionAt(ve, before))).isEqualTo(1);
        assertThat(acting(owner, () -> team.versionAt(ve, after))).isEqualTo(2);
        assertThat(acting(owner, () -> team.versionAt(ve, before.minusSeconds(100_000))))
                .as("before the hire")
                .isEqualTo(1);
    }

    @Test
    void whatWasAcceptedCannotBeChangedOrDeletedByTheApplication() {
        for (String sql : List.of("update ve_acceptance set listing_version = 9", "delete from ve_acceptance")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
        }
    }

    private boolean accept(SignedIn caller, int version) {
        return acting(caller, () -> {
            team.accept(ve, version);
            return true;
        });
    }

    private void publishVersion(String input) {
        asPlatform(() -> Offering.publishNext(publishing, listing, text -> Offering.priced(text, input, "8.00", "0")));
    }

    private static void asPlatform(Runnable work) {
        Acting.as("test", new Scope.Platform("test"), work);
    }

    private List<Map<String, Object>> acceptances() {
        return acting(
                owner,
                () -> transaction.execute(
                        _ -> jdbc.sql("select * from ve_acceptance where ve_id = :ve order by accepted_at")
                                .param("ve", ve.value())
                                .query()
                                .listOfRows()));
    }
}
