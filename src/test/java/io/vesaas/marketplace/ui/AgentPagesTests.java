package io.vesaas.marketplace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.DriftGuard;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.ListingState;
import io.vesaas.marketplace.Preflight;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.Page;
import io.vesaas.team.TeamFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** How admins look through the agents of the world. */
@PlatformTest
class AgentPagesTests extends SpringBrowserlessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AgentRef BOOKKEEPER = new AgentRef("ve-finance", "bookkeeper");

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    SandboxWorld world;

    @Autowired
    Publishing publishing;

    @Autowired
    DriftGuard drifts;

    @Autowired
    Preflight preflight;

    @Autowired
    LiveFeed feed;

    @BeforeEach
    void signIn() {
        String email = AccountsFixtures.newEmail();
        accounts.admin(email);
        SignedIn admin = accounts.signedIn(email);
        var caller = UsernamePasswordAuthenticationToken.authenticated(
                admin, null, AuthorityUtils.createAuthorityList(admin.authorities()));
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(caller));
    }

    @Test
    void theAddressSaysWhatIsShown() {
        AgentRef agent = fixtures.readyAgent("go");
        go("q=" + agent.name() + "&namespace=ve-tests&show=not-listed&view=cards");

        awaitUi(() -> assertThat(links())
                .singleElement()
                .asString()
                .startsWith("admin/agents/" + agent + "?q=" + agent.name())
                .contains("namespace=ve-tests", "show=not-listed", "view=cards"));
        assertThat($(TextField.class).single().getValue()).isEqualTo(agent.name());
        assertThat(namespaces().getValue()).isEqualTo("ve-tests");
    }

    @Test
    void choosingChangesWhatIsShownAndTheWordsStay() {
        AgentRef agent = fixtures.readyAgent("go");
        UI.getCurrent().navigate("admin/agents");
        awaitUi(() -> assertThat(links()).isNotEmpty());

        $(TextField.class).single().setValue(agent.name());
        awaitUi(() -> assertThat(links()).hasSize(1));
        namespaces().setValue("ve-finance");
        awaitUi(() -> assertThat(text()).contains("No agent fits"));
        button(button -> button.getText().equals("Show all agents"))
                .orElseThrow()
                .click();

        awaitUi(() -> assertThat(links()).hasSizeGreaterThan(1));
        assertThat($(TextField.class).single().getValue()).isEmpty();
    }

    @Test
    void anAgentIsShownInDetailWithItsManifest() {
        fixtures.awaitReady(BOOKKEEPER);
        UI.getCurrent().navigate("admin/agents/" + BOOKKEEPER);

        awaitUi(() -> assertThat(text())
                .contains("claude-sonnet-4-5", "Anthropic")
                .contains("pay_invoice", "asks first")
                .contains("Please pay invoice 8812 of Norrland Supply.")
                .contains("Deployment is ready")
                .contains("kind: Agent")
                .contains("Customers would share"));
    }

    @Test
    void inGermanTheDetailIsGerman() {
        fixtures.awaitReady(BOOKKEEPER);
        UI.getCurrent().setLocale(Locale.GERMAN);
        UI.getCurrent().navigate("admin/agents/" + BOOKKEEPER);

        awaitUi(() -> assertThat(text()).contains("fragt vorher", "Laufzeit", "Geheimnisse verdeckt"));
    }

    @Test
    void anAgentThatIsNotThereIsSaid() {
        UI.getCurrent().navigate("admin/agents/ve-tests/nobody");

        awaitUi(() -> assertThat(text()).contains("No such agent"));
    }

    @Test
    void theDetailChangesWhileSomebodyLooks() {
        AgentRef agent = fixtures.readyAgent("go");
        UI.getCurrent().navigate("admin/agents/" + agent);
        awaitUi(() -> assertThat(text()).contains("You help a test."));

        world.change(agent, "runtime: go, stream: false, systemMessage: You are another one.");

        awaitUi(() -> assertThat(text()).contains("You are another one.").contains("all at once"));
    }

    @Test
    void addingBeginsADraftOnce() {
        AgentRef agent = fixtures.readyAgent("go");
        go("view=cards&q=" + agent.name());
        awaitUi(() -> assertThat(button(adding(agent))).isPresent());

        button(adding(agent)).orElseThrow().click();

        assertThat(admin(() -> publishing.find(agent)))
                .hasValueSatisfying(listing -> assertThat(listing.state()).isEqualTo(ListingState.DRAFT));
    }

    @Test
    void aChangedAgentIsMarkedAndItsChangeApproved() {
        AgentRef agent = fixtures.readyAgent("go");
        ListingId listing = fixtures.offer(agent);
        world.change(agent, "runtime: go, stream: true, systemMessage: You are another one.");
        await().until(() -> admin(() -> drifts.find(listing)).isPresent());
        UI.getCurrent().navigate("admin/agents/" + agent);
        awaitUi(() -> assertThat(text()).contains("System message", "You help a test.", "You are another one."));

        button(button -> button.getText().equals("Approve the change"))
                .orElseThrow()
                .click();
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(admin(() -> drifts.find(listing))).isEmpty();
        awaitUi(() -> assertThat(text()).doesNotContain("This agent is not what was approved"));
    }

    @Test
    void thePreflightCardRunsAndTellsTheCurrentReport() {
        AgentRef agent = fixtures.readyAgent("go");
        var current = new AtomicReference<Optional<UUID>>(Optional.empty());
        UI.getCurrent().navigate("admin/agents");
        var card = new PreflightCard(preflight, feed, agent, () -> List.of("Say hello.")).onCurrent(current::set);
        ((Page) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst()).add(card);
        awaitUi(() -> assertThat(text()).contains("Not run yet"));

        button(button -> button.getText().equals("Run preflight")).orElseThrow().click();

        awaitUi(() -> assertThat(text()).contains("4 of 5", "No tool needs approval", "To the first word"));
        assertThat(current.get()).isPresent();
        world.change(agent, "runtime: go, stream: true, systemMessage: You are another one.");
        awaitUi(() -> assertThat(text()).contains("The agent changed after this"));
        assertThat(current.get()).isEmpty();
    }

    private static void go(String query) {
        UI.getCurrent().navigate("admin/agents", QueryParameters.fromString(query));
    }

    private static Predicate<Button> adding(AgentRef agent) {
        return button -> button.getText().equals("Add to marketplace");
    }

    private static <T> T admin(Supplier<T> work) {
        return AccountsFixtures.withAuthority("ROLE_ADMIN", work);
    }

    /** To details, once for each place that shows the agent. */
    private List<String> links() {
        return all(Anchor.class)
                .map(Anchor::getHref)
                .filter(href -> href.startsWith("admin/agents/"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<String> namespaces() {
        return $(Select.class).all().stream()
                .filter(select -> select.hasClassName("ve-namespace"))
                .map(select -> (Select<String>) select)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Button> button(Predicate<Button> which) {
        return all(Button.class).filter(which).findFirst();
    }

    /** Also those in the slots of cards and in the detail, which are no children of their components. */
    private <T> Stream<T> all(Class<T> type) {
        return elements()
                .flatMap(element -> element.getComponent().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .distinct();
    }

    private Stream<Element> elements() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(part -> part.getElement());
        var detail = $(MasterDetailLayout.class).all().stream()
                .map(MasterDetailLayout::getDetail)
                .filter(Objects::nonNull)
                .map(Component::getElement);
        return Stream.concat(page, detail).flatMap(AgentPagesTests::below);
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.isTextNode() ? Stream.empty() : element.getChildren().flatMap(AgentPagesTests::below));
    }

    private String text() {
        var text = new StringBuilder();
        write(UI.getCurrent().getElement(), text);
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().forEach(part -> write(part.getElement(), text));
        $(MasterDetailLayout.class).all().stream()
                .map(MasterDetailLayout::getDetail)
                .filter(Objects::nonNull)
                .forEach(detail -> write(detail.getElement(), text));
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
