package io.vesaas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.TABLE;
import static com.microsoft.playwright.options.AriaRole.TEXTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * From an agent in the cluster to its cost on the bill, as people go.
 *
 * @param agent the name of an agent that runs and that nobody has offered yet
 * @param title under which it is offered
 * @param name under which it is hired
 */
record WholePath(Visit admin, Visit member, String agent, String title, String name) {

    void walk() {
        offerAndHire();
        askAndPay();
    }

    void offerAndHire() {
        offer();
        member.signIn(Person.STRANGER);
        find();
        hire();
    }

    void askAndPay() {
        ask(member.page());
        payFor();
    }

    private void offer() {
        admin.signIn(Person.ADMIN);
        admin.open("/admin/agents");
        Page page = admin.page();
        page.getByRole(TEXTBOX, new GetByRoleOptions().setName("Search agents")).fill(agent);
        var add = page.getByRole(BUTTON, new GetByRoleOptions().setName("Add to marketplace"))
                .locator("visible=true");
        assertThat(add).hasCount(1);
        add.click();
        page.waitForURL("**/admin/marketplace/*");
        page.getByLabel("Title", new GetByLabelOptions().setExact(true)).fill(title);
        page.getByLabel("Tokens in, per million").fill("200");
        page.getByLabel("Tokens out, per million").fill("800");
        page.getByLabel("Nothing is kept").check();
        page.getByLabel("In words for customers").fill("Each conversation begins empty.");
        show(page);
        measure(page);
        assertThat(page.getByText("Everything is there. It can be published.")).isVisible();
        page.getByRole(BUTTON, new GetByRoleOptions().setName("Publish").setExact(true))
                .last()
                .click();
        Locator dialog = page.getByRole(DIALOG);
        dialog.getByRole(BUTTON, new Locator.GetByRoleOptions().setName("Publish version 1"))
                .click();
        assertThat(page.getByText(title + " is on the marketplace.")).isVisible();
    }

    /** Adds a screenshot as a file that somebody chose. */
    private static void show(Page page) {
        page.locator("vaadin-upload input[type=file]")
                .last()
                .setInputFiles(Path.of("src/main/resources/demo/media/release-engineer-notes.png"));
        page.getByLabel("In words", new GetByLabelOptions().setExact(true))
                .fill("Release notes, as the agent writes them.");
        page.getByLabel("Caption", new GetByLabelOptions().setExact(true)).fill("Notes that people read");
    }

    /** Tries the agent; the results come while the page is open. */
    private static void measure(Page page) {
        page.getByRole(BUTTON, new GetByRoleOptions().setName("Run preflight"))
                .locator("visible=true")
                .click();
        page.getByRole(BUTTON, new GetByRoleOptions().setName("Run again"))
                .locator("visible=true")
                .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    }

    /** By a word that is not quite it, and beside another offer. */
    private void find() {
        member.open("/marketplace");
        Page page = member.page();
        page.locator(".ve-compare-tick").first().waitFor();
        Locator field = page.getByRole(TEXTBOX, new GetByRoleOptions().setName("Search the marketplace"));
        field.fill(title.replaceFirst("s", ""));
        Locator found = page.locator("article, vaadin-card")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
        found.getByLabel("Compare " + title).click();
        field.fill("");
        page.getByLabel("Compare Translator").locator("visible=true").first().click();
        page.locator(".ve-compare-bar a").click();
        assertThat(page.getByRole(TABLE)).containsText(title);
        assertThat(page.getByRole(TABLE)).containsText("Translator");
        page.getByRole(LINK, new GetByRoleOptions().setName(title).setExact(true))
                .first()
                .click();
        page.waitForURL("**/marketplace/*");
        assertThat(page.getByAltText("Release notes, as the agent writes them.").first())
                .isVisible();
        assertThat(page.getByText("to the first word").first()).isVisible();
    }

    private void hire() {
        Page page = member.page();
        page.getByRole(BUTTON, new GetByRoleOptions().setName("Hire").setExact(true))
                .click();
        Locator dialog = page.getByRole(DIALOG);
        dialog.getByLabel("Name in your team").fill(name);
        dialog.getByText("I accept price version 1").click();
        dialog.getByRole(BUTTON, new Locator.GetByRoleOptions().setName("Hire " + name))
                .dblclick();
        page.getByRole(BUTTON, new GetByRoleOptions().setName("Start chatting")).click();
        page.waitForURL("**/chat/*");
        member.settle();
    }

    /** The answer must be seen to grow before it is complete. */
    private static void ask(Page page) {
        var chat = new ChatPage(page);
        chat.send("What do you do for us? demo: long");
        List<Integer> lengths = new ArrayList<>();
        while (chat.receipt().count() == 0) {
            lengths.add(chat.answer().length());
            page.waitForTimeout(100);
        }
        assertThat(lengths.stream().filter(length -> length > 0).distinct().count())
                .as("different lengths of the text while it was written: %s", lengths)
                .isGreaterThan(5);
        assertThat(chat.answer()).startsWith("**Demo model**");
        assertThat(chat.receipt()).hasText(Pattern.compile("[\\d,]+ tokens · €\\d+\\.\\d\\d.*"));
    }

    private void payFor() {
        member.open("/team");
        assertThat(member.page().locator(".ve-member").filter(new Locator.FilterOptions().setHasText(name)))
                .hasCount(1);
        member.open("/billing");
        Locator line = member.page()
                .locator("vaadin-grid-cell-content, .ve-item")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("visible=true");
        assertThat(line.first()).isVisible();
        assertThat(line.first()).containsText(name);
    }
}
