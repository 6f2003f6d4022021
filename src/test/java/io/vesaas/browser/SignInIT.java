package io.vesaas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void theSignInPageIsAccessible(Look look) {
        Visit visit = visit(look);
        visit.open("/sign-in");
        visit.mustBeAccessible(List.of());
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aWrongPasswordIsRefusedWithASentence(Look look) {
        Visit visit = visit(look);
        visit.open("/sign-in");
        visit.signInWith(new Person("nobody." + look + "@nowhere.example", "not the password"));

        assertThat(visit.page().getByText("Email and password don't belong together"))
                .isVisible();
        visit.mustBeAccessible(List.of());
    }
}
