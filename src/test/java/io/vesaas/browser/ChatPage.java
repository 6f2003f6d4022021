package io.vesaas.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** The page of a conversation, as a person and as its components see it. */
record ChatPage(Page page) {

    /** What the last answer says, character by character, before it becomes HTML. */
    private static final String TEXT_OF_LAST_ANSWER = """
            () => {
              const answers = [...document.querySelectorAll('.ve-msg:not(.ve-msg-me)')];
              const texts = [...(answers.at(-1)?.querySelectorAll('vaadin-markdown') ?? [])];
              return texts.map(text => text.content ?? '').join('');
            }""";

    /** From My Team, as a person goes; waits until the colleague is at work. */
    static ChatPage with(Visit visit, String name) {
        visit.open("/team");
        Page page = visit.page();
        page.locator(".ve-member")
                .filter(new FilterOptions().setHasText(name))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Chat").setExact(true))
                .click();
        page.waitForURL("**/chat/*");
        visit.settle();
        return new ChatPage(page);
    }

    /** Begins a conversation of its own. */
    ChatPage afresh() {
        String before = page.url();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("New conversation"))
                .first()
                .click();
        page.waitForURL(url -> !url.equals(before));
        Visit.settle(page);
        return this;
    }

    void send(String text) {
        hurl(text);
        page.locator(".ve-msg-me")
                .filter(new FilterOptions().setHasText(text))
                .last()
                .waitFor();
    }

    /** Sends, and does not wait until the page shows it: perhaps nobody is left to show it. */
    void hurl(String text) {
        Locator field = page.locator("vaadin-message-input textarea");
        field.fill(text);
        field.press("Enter");
    }

    String answer() {
        return (String) page.evaluate(TEXT_OF_LAST_ANSWER);
    }

    int answers() {
        return page.locator(".ve-msg:not(.ve-msg-me)").count();
    }

    /** The line below the last answer that says what it cost; it comes when the answer is complete. */
    Locator receipt() {
        return page.locator(".ve-msg:not(.ve-msg-me)").last().locator(".ve-receipt");
    }

    /** The way to have the last message answered after all; it is there when its answer came to nothing. */
    Locator askAgain() {
        return page.locator(".ve-msg:not(.ve-msg-me)")
                .last()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ask again"));
    }
}
