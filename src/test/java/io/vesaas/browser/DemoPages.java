package io.vesaas.browser;

import static com.microsoft.playwright.options.AriaRole.BUTTON;

import com.microsoft.playwright.Page.GetByRoleOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every page, and what opens on them. A new view gets a line here: {@code PagesIT} fails until it has one. */
final class DemoPages {

    private DemoPages() {}

    static List<DemoPage> of(@Nullable Person person) {
        return all().stream().filter(page -> page.person() == person).toList();
    }

    static List<DemoPage> all() {
        return List.of(
                new DemoPage("sign-in", null, "/sign-in"),
                new DemoPage("marketplace", Person.OWNER, "/marketplace"),
                new DemoPage("marketplace-nothing-found", Person.OWNER, "/marketplace?q=juggling"),
                new DemoPage("chat", Person.OWNER, "/chat"),
                new DemoPage("billing", Person.OWNER, "/billing"),
                new DemoPage("no-such-page", Person.OWNER, "/no-such-page"),
                new DemoPage("agents", Person.ADMIN, "/admin/agents"),
                new DemoPage("agents-publish", Person.ADMIN, "/admin/agents", DemoPages::offerAnAgent));
    }

    private static void offerAnAgent(Visit visit) {
        visit.page()
                .getByRole(BUTTON, new GetByRoleOptions().setName("Add to marketplace"))
                .locator("visible=true")
                .and(visit.page().locator(":not([disabled])"))
                .first()
                .click();
    }
}
