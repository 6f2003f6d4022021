package io.vesaas.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.OfferCard;
import io.vesaas.marketplace.OfferQuery;
import io.vesaas.marketplace.OfferSearch;
import io.vesaas.marketplace.Offering;
import io.vesaas.marketplace.PublishTerms;
import io.vesaas.marketplace.Publishing;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The marketplace is read from memory; nobody can hire at a price that only memory still has. */
@PlatformTest
class StalePriceTests {

    private static final String TITLE = "Pricewatcher";

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    Publishing publishing;

    @Autowired
    OfferSearch search;

    @Autowired
    Team team;

    @Test
    void aPriceThatWasOnScreenIsRefusedAfterItChangedAndTheNewOneIsShownAtOnce() throws Exception {
        ListingId listing =
                admin(() -> Offering.publish(publishing, fixtures.readyAgent("go"), TITLE, "Watches.", "2.00", "8.00"));
        SignedIn member = fixtures.owner();
        OfferCard before = card(member);
        assertThat(card(member)).isSameAs(before);

        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<OfferCard>> lookers = Stream.generate(() -> threads.submit(() -> {
                        go.await();
                        return card(member);
                    }))
                    .limit(16)
                    .toList();
            go.countDown();
            raise(listing);
            OfferCard after = card(member);
            for (Future<OfferCard> looker : lookers) {
                assertThat(looker.get().version()).isBetween(1, 2);
            }

            assertThat(after.version()).isEqualTo(2);
            assertThat(after.price().inputPerMillion()).isEqualByComparingTo("3.00");
            assertThat(card(member).version()).isEqualTo(2);
        }
        assertThatThrownBy(() -> hire(member, before)).isInstanceOf(ListingNotForHire.class);
        VeId hired = hire(member, card(member));
        assertThat(fixtures.get(member, hired).listing()).isEqualTo(listing);
        admin(() -> publishing.remove(listing));
    }

    private OfferCard card(SignedIn member) {
        return AccountsFixtures.acting(
                member, () -> search.find(OfferQuery.of(TITLE)).hits().getFirst());
    }

    private VeId hire(SignedIn member, OfferCard card) {
        return AccountsFixtures.acting(
                member, () -> team.hire(new HireRequest(card.id(), card.version(), "Petra", UUID.randomUUID())));
    }

    private void raise(ListingId listing) {
        admin(() -> {
            Draft draft = publishing.getDraft(listing);
            Draft saved = publishing.save(
                    listing, draft.revision(), Offering.complete(draft.text(), TITLE, "Watches.", "3.00", "9.00"));
            return publishing.publish(listing, saved.revision(), PublishTerms.unmeasured("test"));
        });
    }

    private static <T> T admin(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }
}
