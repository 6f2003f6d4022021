package io.vesaas.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.preview.PreviewApplication;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

@SpringBootTest(classes = PreviewApplication.class)
@ViewPackages(packages = {"io.vesaas.shell", "com.example"})
@TestPropertySource(properties = "vaadin.allowed-packages=io.vesaas,com.vaadin,com.example")
class SignInViewTests extends SpringBrowserlessTest {

    @ParameterizedTest
    @CsvSource({
        "error=wrong, Email and password don't belong together.",
        "error=too-many&seconds=30, 'Wait 30 seconds, then'",
        "error=too-many&seconds=1, 'Wait a second, then'",
        "error=too-many&seconds=soon, 'Wait 60 seconds, then'",
        "error=unavailable, Your password was not checked.",
        "error=<b>, Email and password don't belong together."
    })
    void saysWhyItRefused(String query, String sentence) {
        UI.getCurrent().navigate("sign-in", QueryParameters.fromString(query));

        LoginForm form = $(LoginForm.class).single();
        assertThat(form.isError()).isTrue();
        assertThat(form.getElement().getPropertyRaw("i18n").toString()).contains(sentence);
    }

    @Test
    void asksQuietlyAtFirst() {
        UI.getCurrent().navigate("sign-in");

        LoginForm form = $(LoginForm.class).single();
        assertThat(form.isError()).isFalse();
        assertThat(form.getAction()).isEqualTo("sign-in");
        assertThat(form.isForgotPasswordButtonVisible()).isFalse();
    }

    @Test
    void confirmsThatOneIsSignedOut() {
        UI.getCurrent().navigate("sign-in", QueryParameters.fromString("signed-out"));

        assertThat($(SignInView.class).single().getElement().getTextRecursively())
                .contains("You are signed out.");
    }
}
