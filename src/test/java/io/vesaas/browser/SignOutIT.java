package io.vesaas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Signing out through the page, with a second tab that only listens. */
class SignOutIT extends BrowserTest {

    private static final Pattern SIGN_IN = Pattern.compile(".*/sign-in.*");

    @Test
    void signingOutEndsEveryTabAndTheWayBack() {
        Visit visit = visit(Look.WIDE_LIGHT);
        visit.signIn(Person.MEMBER);
        Page second = visit.tab();
        second.navigate(Platform.shared().address("/billing").toString());
        Visit.settle(second);
        visit.open("/team");

        // By keyboard, as a banner may cover the lower edge.
        visit.page().locator(".ve-user").first().press("Enter");
        visit.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .press("Enter");

        assertThat(visit.page()).hasURL(Pattern.compile(".*/sign-in\\?signed-out.*"));
        visit.open("/team");
        assertThat(visit.page()).hasURL(SIGN_IN);
        second.reload();
        assertThat(second).hasURL(SIGN_IN);
        visit.forgiveErrors();
    }
}
