package io.vesaas.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every page, and what opens on them. A new view gets a line here: {@code PagesIT} fails until it has one. */
final class DemoPages {

    /**
     * Vaadin's confirm dialog has a {@code header} and a {@code footer role="toolbar"} in its shadow. Its button that keeps
     * things is dark text on white, but now and then axe takes the dimmed page behind the dialog for its ground.
     */
    private static final List<String> IN_CONFIRM_DIALOGS =
            List.of("aria-allowed-role", "color-contrast", "landmark-no-duplicate-banner", "landmark-unique");

    private DemoPages() {}

    static List<DemoPage> of(@Nullable Person person) {
        return all().stream().filter(page -> page.person() == person).toList();
    }

    static List<DemoPage> all() {
        return List.of(
                new DemoPage("sign-in", null, "/sign-in"),
                new DemoPage("setup-link-used-up", null, "/setup?token=used-up"),
                new DemoPage("marketplace", Person.OWNER, "/marketplace"),
                new DemoPage("marketplace-visited", null, "/marketplace"),
                new DemoPage("listing-visited", null, "/marketplace", DemoPages::openAnOffer),
                new DemoPage("marketplace-nothing-found", Person.OWNER, "/marketplace?q=juggling"),
                new DemoPage("marketplace-search", Person.OWNER, "/marketplace?q=suport&sort=cheapest"),
                new DemoPage("marketplace-too-narrow", Person.OWNER, "/marketplace?rating=4.5&approvals=yes&to=1"),
                new DemoPage("marketplace-compare", Person.OWNER, "/marketplace", DemoPages::compareTwo),
                new DemoPage("listing", Person.OWNER, "/marketplace", DemoPages::openAnOffer),
                new DemoPage("hire", Person.OWNER, "/marketplace", DemoPages::hire),
                new DemoPage("compare-nothing", Person.OWNER, "/compare"),
                new DemoPage("compare", Person.OWNER, "/marketplace", DemoPages::compare),
                new DemoPage("team", Person.OWNER, "/team"),
                new DemoPage("team-secured", Person.OWNER, "/team", DemoPages::askWhatSecuredMeans),
                new DemoPage("team-dismiss", Person.OWNER, "/team", DemoPages::dismiss, IN_CONFIRM_DIALOGS),
                new DemoPage("chat", Person.OWNER, "/chat"),
                new DemoPage("billing", Person.OWNER, "/billing"),
                new DemoPage("api-keys", Person.OWNER, "/settings/api-keys"),
                new DemoPage("api-keys-new", Person.OWNER, "/settings/api-keys", DemoPages::openNewKey),
                new DemoPage("no-such-page", Person.OWNER, "/no-such-page"),
                new DemoPage("agents", Person.ADMIN, "/admin/agents"),
                new DemoPage("agents-cards", Person.ADMIN, "/admin/agents?view=cards"),
                new DemoPage("agents-detail", Person.ADMIN, "/admin/agents/ve-finance/bookkeeper", DemoPages::detail),
                new DemoPage("reviews", Person.ADMIN, "/admin/reviews"),
                new DemoPage("listings", Person.ADMIN, "/admin/marketplace"),
                new DemoPage("listings-history", Person.ADMIN, "/admin/marketplace", DemoPages::openHistory),
                new DemoPage("categories", Person.ADMIN, "/admin/marketplace", DemoPages::openCategories),
                new DemoPage("editor", Person.ADMIN, "/admin/marketplace", DemoPages::editAListing),
                new DemoPage("admin-api-keys", Person.ADMIN, "/admin/api-keys"),
                new DemoPage("routes", Person.ADMIN, "/admin/routes"),
                new DemoPage("routes-details", Person.ADMIN, "/admin/routes", DemoPages::openARoute));
    }

    private static void openAnOffer(Visit visit) {
        visit.page().locator(".ve-tile a").first().click();
        visit.page().locator(".ve-agent").waitFor();
    }

    private static void compare(Visit visit) {
        openAnOffer(visit);
        visit.page().locator(".ve-quiet-link").click();
        visit.page().locator(".ve-compare").waitFor();
    }

    private static void compareTwo(Visit visit) {
        visit.page().locator(".ve-compare-tick").first().click();
        visit.page().locator(".ve-compare-tick").nth(1).click();
        visit.page().locator(".ve-compare-bar a").waitFor();
    }

    private static void hire(Visit visit) {
        openAnOffer(visit);
        click(visit, "Hire");
        awaitDialog(visit, AriaRole.DIALOG);
    }

    private static void dismiss(Visit visit) {
        visit.page().getByLabel("More for").first().click();
        visit.page().locator(".ve-menu-line").click();
        awaitDialog(visit, AriaRole.ALERTDIALOG);
    }

    private static void askWhatSecuredMeans(Visit visit) {
        visit.page().locator(".ve-seal vaadin-button").first().click();
        visit.page().locator(".ve-pop").locator("visible=true").waitFor();
    }

    private static void openARoute(Visit visit) {
        click(visit, "Details of");
        visit.page().locator(".ve-finding-fact").locator("visible=true").first().waitFor();
    }

    private static void openNewKey(Visit visit) {
        click(visit, "Create key");
        awaitDialog(visit, AriaRole.DIALOG);
    }

    private static void detail(Visit visit) {
        visit.page().locator(".ve-manifest").waitFor();
    }

    private static void openHistory(Visit visit) {
        click(visit, "More for");
        visit.page()
                .locator(".ve-menu-line")
                .filter(new Locator.FilterOptions().setHasText("History"))
                .click();
        awaitDialog(visit, AriaRole.DIALOG);
    }

    private static void openCategories(Visit visit) {
        click(visit, "Categories");
        awaitDialog(visit, AriaRole.DIALOG);
    }

    private static void editAListing(Visit visit) {
        visit.page().locator(".ve-editor-link").locator("visible=true").first().click();
        visit.page().locator(".ve-editor").waitFor();
    }

    /** The element with the role has no size of its own; what stands in it has. */
    private static void awaitDialog(Visit visit, AriaRole role) {
        visit.page().getByRole(role).getByRole(AriaRole.BUTTON).first().waitFor();
    }

    /** Of the buttons with this name, clicks the first that a person could click. */
    private static void click(Visit visit, String name) {
        visit.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setDisabled(false))
                .locator("visible=true")
                .first()
                .click();
    }
}
