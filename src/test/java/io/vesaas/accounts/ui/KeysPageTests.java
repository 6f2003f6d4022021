package io.vesaas.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import io.vesaas.MovableClock;
import io.vesaas.PlatformTest;
import io.vesaas.Program;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.ApiKey;
import io.vesaas.accounts.ApiKeyRequest;
import io.vesaas.accounts.ApiKeys;
import io.vesaas.accounts.ApiScope;
import io.vesaas.accounts.KeyFixtures;
import io.vesaas.accounts.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The pages on which owners and admins keep their API keys. */
@PlatformTest
class KeysPageTests extends SpringBrowserlessTest {

    @LocalServerPort
    int port;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    KeyFixtures fixtures;

    @Autowired
    ApiKeys keys;

    @Autowired
    Clock clock;

    @Test
    void anOwnerMakesAKeyReadsItOnceAndItWorks() {
        open(fixtures.owner(), "settings/api-keys");
        awaitUi(() -> assertThat(text()).contains("No API keys yet"));

        click("Create key");
        assertThat(dialog())
                .contains("See offers with their prices and ratings.")
                .contains("It works until");
        $(TextField.class).single().setValue("Nightly report");
        clickLast("Create key");

        awaitUi(() -> assertThat(dialog()).contains("Copy it now"));
        List<String> code = $(Pre.class).all().stream().map(Pre::getText).toList();
        String secret = code.getFirst();
        assertThat(secret).startsWith("vek_");
        assertThat(code.get(1))
                .startsWith("curl -H 'Authorization: Bearer " + secret)
                .endsWith("/api/marketplace/agents'");
        assertThat(Program.withKey(port, secret).get("/api/openapi").status()).isEqualTo(200);

        click("I have copied it");
        awaitUi(() -> assertThat(text())
                .contains("Nightly report")
                .contains(secret.substring(0, 12))
                .contains("Read the marketplace")
                .doesNotContain(secret));
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsMade() {
        SignedIn admin = admin();
        open(admin, "admin/api-keys");
        awaitUi(() -> assertThat(text()).doesNotContain("ve-sk "));
        click("Create key");
        clickLast("Create key");
        assertThat($(TextField.class).single().getErrorMessage()).isEqualTo("A name has 1 to 60 characters.");

        $(TextField.class).single().setValue("Deployer");
        clickLast("Create key");

        assertThat($(TextField.class).single().isInvalid()).isFalse();
        assertThat($(CheckboxGroup.class).single().getErrorMessage()).startsWith("Choose at least one thing");
        assertThat(dialog()).contains("What is it for?");
    }

    @Test
    void anAdminChoosesScopesAndAnEnd() {
        open(admin(), "admin/api-keys");
        awaitUi(() -> assertThat(text()).doesNotContain("ve-sk "));
        click("Create key");
        String name = "Deployer " + clock.instant();
        $(TextField.class).single().setValue(name);
        scopes().setValue(Set.of(ApiScope.ADMIN_AGENTS));
        lifetime().setValue(Lifetime.ENDLESS);
        assertThat(dialog()).contains("It never ends by itself");
        clickLast("Create key");

        String secret = $(Pre.class).all().getFirst().getText();
        assertThat(secret).startsWith("veka_");
        assertThat(Program.withKey(port, secret).get("/api/admin/kagent/agents").status())
                .isEqualTo(200);
        assertThat(Program.withKey(port, secret)
                        .get("/api/admin/marketplace/agents")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRevokedKeyLeavesThePageAndOpensNothing() {
        SignedIn owner = fixtures.owner();
        var made = fixtures.ofCustomer(owner, null, ApiScope.MARKETPLACE_READ);
        open(owner, "settings/api-keys");
        awaitUi(() -> assertThat(text()).contains("Revoke Test"));

        button("Revoke").click();
        test(ConfirmDialogTester.class, $(ConfirmDialog.class).single()).confirm();

        awaitUi(() -> assertThat(text()).contains("No API keys yet"));
        assertThat(Program.withKey(port, made.secret()).get("/api/openapi").code())
                .isEqualTo("api-key-revoked");
    }

    @Test
    void anExpiredAndAUsedKeySaySo() {
        SignedIn owner = fixtures.owner();
        fixtures.ofCustomer(owner, clock.instant().plusSeconds(60), ApiScope.MARKETPLACE_READ);
        var used = fixtures.ofCustomer(owner, null, ApiScope.MARKETPLACE_READ);
        Program.withKey(port, used.secret()).get("/api/openapi");
        ((MovableClock) clock).advance(Duration.ofMinutes(2));

        open(owner, "settings/api-keys");

        awaitUi(() -> assertThat(text()).contains("Expired ").contains("Last used: Never. Ends: Expired"));
        assertThat(AccountsFixtures.acting(owner, keys::list))
                .extracting(ApiKey::lastUsedAt)
                .filteredOn(Objects::nonNull)
                .hasSize(1);
    }

    @Test
    void speaksGerman() {
        SignedIn owner = fixtures.owner();
        AccountsFixtures.acting(
                owner, () -> keys.create(new ApiKeyRequest("Bericht", Set.of(ApiScope.MARKETPLACE_READ), null)));
        UI.getCurrent().setLocale(Locale.GERMAN);
        open(owner, "settings/api-keys");
        awaitUi(() -> assertThat(text()).contains("Marktplatz lesen").contains("Zuletzt benutzt: Nie. Endet: Nie."));

        click("Schlüssel erstellen");

        assertThat(dialog()).contains("Wofür ist er?").contains("Angebote mit Preisen und Bewertungen sehen.");
    }

    private SignedIn admin() {
        String email = AccountsFixtures.newEmail();
        accounts.admin(email);
        return accounts.signedIn(email);
    }

    private void open(SignedIn person, String address) {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                person, null, AuthorityUtils.createAuthorityList(person.authorities()))));
        UI.getCurrent().navigate(address);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<ApiScope> scopes() {
        return $(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Lifetime> lifetime() {
        return $(Select.class).single();
    }

    private Button button(String words) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private void click(String words) {
        button(words).click();
    }

    /** The button of the dialog, which comes after those of the page. */
    private void clickLast(String words) {
        $(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .reduce((before, last) -> last)
                .orElseThrow()
                .click();
    }

    private String dialog() {
        return text($(Dialog.class).single().getElement());
    }

    private static String text() {
        var text = new StringBuilder(text(UI.getCurrent().getElement()));
        UI.getCurrent().getChildren().forEach(part -> text.append(text(part.getElement())));
        return text.toString();
    }

    private static String text(Element element) {
        var text = new StringBuilder();
        write(element, text);
        return text.toString();
    }

    private static void write(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        element.getAttributeNames()
                .forEach(name -> text.append(element.getAttribute(name)).append('\n'));
        element.getPropertyNames()
                .forEach(name -> text.append(element.getPropertyRaw(name)).append('\n'));
        element.getChildren().forEach(child -> write(child, text));
    }

    private static void awaitUi(Runnable check) {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            MockVaadin.runUIQueue(true);
            check.run();
        });
    }
}
