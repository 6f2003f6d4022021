package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.SignedIn;
import io.vesaas.shared.NotFound;
import io.vesaas.team.TeamFixtures;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest
class FavouritesTests {

    @Autowired
    Favourites favourites;

    @Autowired
    OfferSearch search;

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    ApplicationContext context;

    private Listed listed;
    private ListingId listing;
    private SignedIn member;

    @BeforeEach
    void offer() {
        listed = new Listed(context);
        listing = listed.add(Listed.text("Stargazer", "Looks up.", "", "research", List.of("Sky"), "3"));
        member = fixtures.owner();
    }

    @AfterEach
    void retire() {
        listed.retireAll();
    }

    @Test
    void aMarkIsKeptOnceAndTakenAway() {
        acting(member, () -> favourites.add(listing));
        acting(member, () -> favourites.add(listing));
        assertThat(AccountsFixtures.acting(member, favourites::mine)).containsExactly(listing);

        acting(member, () -> favourites.remove(listing));
        acting(member, () -> favourites.remove(listing));
        assertThat(AccountsFixtures.acting(member, favourites::mine)).isEmpty();
    }

    @Test
    void marksBelongToOneMemberAndAreNotSharedByTheCache() {
        SignedIn other = fixtures.owner();
        OfferQuery marked = OfferQuery.ALL.filter(OfferFilter.NONE.favourites(true));
        acting(member, () -> favourites.add(listing));

        assertThat(AccountsFixtures.acting(member, () -> search.find(marked)).hits())
                .extracting(OfferCard::id)
                .containsExactly(listing);
        OfferPage others = AccountsFixtures.acting(other, () -> search.find(marked));
        assertThat(others.hits()).isEmpty();
        assertThat(others.total()).isZero();
        assertThat(AccountsFixtures.acting(other, favourites::mine)).isEmpty();
    }

    @Test
    void whatWasNeverOfferedCannotBeMarked() {
        assertThatThrownBy(() -> acting(member, () -> favourites.add(ListingId.next())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyMembersHaveFavourites() {
        assertThatThrownBy(() -> Listed.admin(favourites::mine)).isInstanceOf(AccessDeniedException.class);
    }

    private static void acting(SignedIn member, Runnable work) {
        AccountsFixtures.acting(member, () -> {
            work.run();
            return true;
        });
    }
}
