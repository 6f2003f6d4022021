package io.vesaas.portal.editor;

import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.SignedIn;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Pages as an admin opens and reads them. */
abstract class AdminPages extends SpringBrowserlessTest {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    AccountsFixtures accounts;

    /** Opens a page as a new admin. */
    void open(String address, Locale language) {
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
        UI.getCurrent().setLocale(language);
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    Button button(String text) {
        return buttons(text).findFirst().orElseThrow(() -> new AssertionError("no button " + text + " in\n" + text()));
    }

    Stream<Button> buttons(String text) {
        return $(Button.class).all().stream().filter(button -> button.getText().equals(text));
    }

    /** All that stands on the page, in its dialogs and messages. */
    String text() {
        var text = new StringBuilder();
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().forEach(part -> write(part.getElement(), text));
        $(Dialog.class).all().forEach(dialog -> write(dialog.getElement(), text));
        $(ConfirmDialog.class).all().forEach(dialog -> write(dialog.getElement(), text));
        $(Notification.class).all().forEach(message -> write(message.getElement(), text));
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

    static void awaitUi(Runnable assertion) {
        await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
            MockVaadin.runUIQueue(true);
            assertion.run();
        });
    }

    static <T> T platform(Supplier<T> work) {
        return Acting.as("Jonas", new Scope.Platform("test"), work);
    }

    static void platform(Runnable work) {
        Acting.as("Jonas", new Scope.Platform("test"), work);
    }
}
