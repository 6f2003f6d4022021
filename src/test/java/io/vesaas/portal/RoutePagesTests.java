package io.vesaas.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.SignedIn;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.Finding.Check;
import io.vesaas.team.RouteWatch;
import io.vesaas.team.TeamFixtures;
import io.vesaas.team.VeId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What admins and customers see of how private the routes are. */
@PlatformTest
class RoutePagesTests extends SpringBrowserlessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    SandboxWorld world;

    @Autowired
    AgentCatalog agents;

    @Autowired
    RouteWatch watch;

    @Test
    void theAdminFindsARouteAndReadsItsFindingsAndExaminesItAgain() {
        VeId ve = fixtures.active(fixtures.owner(), fixtures.readyAgent("go"));
        signIn(admin());
        UI.getCurrent().navigate("admin/routes");
        awaitUi(() -> assertThat($(TextField.class).all()).hasSize(1));
        $(TextField.class).single().setValue(ve.toString());
        awaitUi(() -> assertThat(text()).contains("Secured").contains("60 a minute, 10 on top"));

        button(button -> button.getText().equals("Details")).orElseThrow().click();
        awaitUi(() -> assertThat(text())
                .contains("More requests than the limit")
                .contains("GET /ve/" + ve + "/../")
                .contains("HTTP 403: authorization failed"));
        button(button -> button.getText().equals("Examine now")).orElseThrow().click();

        awaitUi(() -> assertThat(text()).contains("The installed route and its limit"));
        assertThat(AccountsFixtures.withAuthority("ROLE_ADMIN", () -> watch.findings(ve)))
                .extracting(finding -> finding.check())
                .contains(Check.LIMIT);
        awaitUi(() -> assertThat(button(button -> button.getText().equals("Examine now")))
                .hasValueSatisfying(again -> assertThat(again.isEnabled()).isTrue()));
    }

    @Test
    void theAdminSeesWhetherTheGatewayAsAWholeIsAsItShouldBe() {
        signIn(admin());
        UI.getCurrent().navigate("admin/routes");

        awaitUi(() -> assertThat(text())
                .contains("What guards all routes is in force as the platform wrote it.")
                .contains("Repairs"));
    }

    @Test
    void aSearchThatFindsNothingSaysSoAndLeadsBack() {
        fixtures.active(fixtures.owner(), fixtures.readyAgent("go"));
        signIn(admin());
        UI.getCurrent().navigate("admin/routes");
        awaitUi(() -> assertThat($(TextField.class).all()).hasSize(1));

        $(TextField.class).single().setValue("no route is called like this");

        awaitUi(() -> assertThat(text()).contains("No such route"));
        button(button -> button.getText().equals("Show all")).orElseThrow().click();
        assertThat($(TextField.class).single().getValue()).isEmpty();
    }

    @Test
    void theCustomerReadsThatTheRouteIsSecuredAndWhatThatMeans() {
        SignedIn owner = fixtures.owner();
        fixtures.active(owner, fixtures.readyAgent("go"));
        signIn(owner);
        UI.getCurrent().navigate("team");

        awaitUi(() -> assertThat(button(button -> button.getText().startsWith("Secured, verified")))
                .isPresent());
    }

    @Test
    void aLostAgentIsSaidAndItsHistoryStays() {
        SignedIn owner = fixtures.owner();
        AgentRef agent = fixtures.readyAgent("go");
        fixtures.active(owner, agent);
        signIn(owner);
        UI.getCurrent().navigate("team");
        awaitUi(() -> assertThat(text()).contains("Secured, verified").doesNotContain("Agent gone"));

        world.remove(agent);
        await().atMost(PATIENCE).until(() -> agents.find(agent).isEmpty());

        awaitUi(() -> assertThat(text())
                .contains("Agent gone")
                .contains("Its agent is gone")
                .contains("Testa"));
    }

    private SignedIn admin() {
        String email = AccountsFixtures.newEmail();
        accounts.admin(email);
        return accounts.signedIn(email);
    }

    private static void signIn(SignedIn person) {
        var caller = UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(person.authorities()));
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(caller));
    }

    private Optional<Button> button(Predicate<Button> which) {
        return $(Button.class).all().stream().filter(which).findFirst();
    }

    /** All that stands on the page and in its dialogs. */
    private String text() {
        var text = new StringBuilder();
        write(UI.getCurrent().getElement(), text);
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().forEach(part -> write(part.getElement(), text));
        $(Dialog.class).all().forEach(dialog -> write(dialog.getElement(), text));
        return text.toString();
    }

    private static void write(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        element.getPropertyNames()
                .forEach(name -> text.append(element.getPropertyRaw(name)).append('\n'));
        element.getChildren().forEach(child -> write(child, text));
    }

    private static void awaitUi(Runnable assertion) {
        await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
            MockVaadin.runUIQueue(true);
            assertion.run();
        });
    }
}
