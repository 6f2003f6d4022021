package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import io.vesaas.team.TeamFixtures;
import java.math.BigDecimal;
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
    TeamFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPublishedAgentIsOfferedWithItsSkillsAndItsExactPrice() {
        var agent = new AgentRef("ve-ops", "release-engineer");
        fixtures.awaitReady(agent);

        ListingId id = publish(new NewListing(
                agent, "  Release Engineer ", "Writes notes", new BigDecimal("0.1234"), new BigDecimal("9")));

        Offer offer = AccountsFixtures.acting(fixtures.owner(), () -> marketplace.get(id));
        assertThat(offer.title()).isEqualTo("Release Engineer");
        assertThat(offer.price().inputPerMillion()).isEqualByComparingTo("0.1234");
        assertThat(offer.skills())
                .isNotEmpty()
                .allSatisfy(skill -> assertThat(skill.examples()).isNotEmpty());
        assertThat(offer.forHire()).isTrue();
        Acting.as("test", new Scope.Platform("test"), () -> marketplace.retire(id));
        assertThat(AccountsFixtures.acting(fixtures.owner(), () -> marketplace.get(id, 1))
                        .forHire())
                .isFalse();
    }

    @Test
    void anAgentThatIsNotReadyIsNotOffered() {
        assertThatThrownBy(() -> publish(listing(BROKEN, "Reviewer", "1", "1"))).isInstanceOf(AgentNotListable.class);
        assertThatThrownBy(() -> publish(listing(new AgentRef("no", "body"), "Nobody", "1", "1")))
                .isInstanceOf(AgentNotListable.class);
    }

    @Test
    void anAgentIsOfferedOnceAtATime() {
        AgentRef agent = fixtures.readyAgent("go");
        ListingId first = publish(listing(agent, "First", "1", "1"));

        assertThatThrownBy(() -> publish(listing(agent, "Second", "1", "1"))).isInstanceOf(AgentAlreadyListed.class);

        Acting.as("test", new Scope.Platform("test"), () -> marketplace.retire(first));
        assertThat(publish(listing(agent, "Third", "1", "1"))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, 1, title, required",
        "'   ', 1, 1, title, required",
        "1234567890123456789012345678901234567890123456789012345678901, 1, 1, title, too-long",
        "Title, -0.01, 1, inputPerMillion, price-negative",
        "Title, 1.00001, 1, inputPerMillion, price-decimals",
        "Title, 1, 100000.01, outputPerMillion, price-too-high"
    })
    void aFieldThatCannotBeTakenIsNamed(String title, String input, String output, String field, String code) {
        assertThatThrownBy(() -> publish(listing(BROKEN, title, input, output)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> {
                    assertThat(invalid.field()).isEqualTo(field);
                    assertThat(invalid.code()).isEqualTo(code);
                });
    }

    @Test
    void membersPublishNothing() {
        var owner = fixtures.owner();

        assertThatThrownBy(() ->
                        AccountsFixtures.acting(owner, () -> marketplace.publish(listing(BROKEN, "Title", "1", "1"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPublishedVersionCannotBeChangedByTheApplication() {
        assertThatThrownBy(() ->
                        jdbc.sql("update listing_version set title = 'other'").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anUnknownListingIsNotFound() {
        var owner = fixtures.owner();

        assertThatThrownBy(() -> AccountsFixtures.acting(owner, () -> marketplace.get(ListingId.next())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ListingId.parse("../1")).isInstanceOf(NotFound.class);
    }

    private ListingId publish(NewListing listing) {
        return Acting.<ListingId>as("test", new Scope.Platform("test"), () -> marketplace.publish(listing));
    }

    private static NewListing listing(AgentRef agent, String title, String input, String output) {
        return new NewListing(agent, title, "Purpose", new BigDecimal(input), new BigDecimal(output));
    }
}
