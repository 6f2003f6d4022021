package io.vesaas.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import io.vesaas.team.Team;
import io.vesaas.team.TeamFixtures;
import io.vesaas.team.VirtualEmployee;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@PlatformTest
class HirePageTests extends SpringBrowserlessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    Marketplace marketplace;

    @Autowired
    Team team;

    private SignedIn owner;

    @BeforeEach
    void signIn() {
        String email = AccountsFixtures.newEmail();
        accounts.customer("Hiring Ltd", email);
        owner = accounts.signedIn(email);
        var caller = UsernamePasswordAuthenticationToken.authenticated(
                owner, null, AuthorityUtils.createAuthorityList(owner.authorities()));
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(caller));
    }

    @Test
    void hiresOnceHoweverOftenTheButtonIsClicked() {
        openDialog();
        $(TextField.class).single().setValue("Nova");
        $(Checkbox.class).single().setValue(true);
        Button hire = button("Hire Nova").orElseThrow();

        hire.click();
        hire.click();

        assertThat(hired()).extracting(VirtualEmployee::name).containsExactly("Nova");
        awaitUi(() -> assertThat(button("Start chatting"))
                .hasValueSatisfying(chat -> assertThat(chat.isEnabled()).isTrue()));
    }

    @Test
    void hiresNobodyBeforeThePriceIsAccepted() {
        openDialog();
        $(TextField.class).single().setValue("Nova");

        button("Hire Nova").orElseThrow().click();

        assertThat($(Checkbox.class).single().isInvalid()).isTrue();
        assertThat(hired()).isEmpty();
    }

    @Test
    void saysAtTheFieldThatANameIsMissing() {
        openDialog();
        $(TextField.class).single().setValue("  ");
        $(Checkbox.class).single().setValue(true);

        $(Button.class).all().stream()
                .filter(button -> button.getText().equals("Hire"))
                .toList()
                .getLast()
                .click();

        assertThat($(TextField.class).single().getErrorMessage()).isEqualTo("Fill this in.");
        assertThat(hired()).isEmpty();
    }

    @Test
    void leadsAnEmptyTeamToTheMarketplace() {
        UI.getCurrent().navigate("team");

        awaitUi(() -> assertThat(button("Browse the marketplace")).isPresent());
    }

    private void openDialog() {
        Offer offer = offer();
        UI.getCurrent().navigate("marketplace/" + offer.id());
        awaitUi(() -> assertThat(button("Hire")).isPresent());
        assertThat($(H1.class).single().getText()).isEqualTo(offer.title());
        button("Hire").orElseThrow().click();
    }

    private Optional<Button> button(String text) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst();
    }

    private List<VirtualEmployee> hired() {
        return AccountsFixtures.acting(owner, team::findAll);
    }

    private static void awaitUi(Runnable assertion) {
        await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
            MockVaadin.runUIQueue(true);
            assertion.run();
        });
    }

    /** An offer of an agent that no other test touches. */
    private Offer offer() {
        ListingId listing = fixtures.offer(fixtures.readyAgent("go"));
        return Acting.as("test", new Scope.Platform("test"), () -> marketplace.get(listing));
    }
}
