package io.vesaas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** One person's browser window. Whatever goes wrong in its console is remembered. */
final class Visit implements AutoCloseable {

    private static final String SETTLED = """
            () => {
              const moves = animation => animation.playState === 'running'
                && animation.effect?.getComputedTiming().iterations !== Infinity;
              const still = root => !root.getAnimations().some(moves)
                && [...root.querySelectorAll('*')].every(element => !element.shadowRoot || still(element.shadowRoot));
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
              return !document.querySelector('.ve-sk') && clients.length > 0
                && clients.every(client => !client.isActive?.()) && still(document);
            }""";

    /** Each visit comes from an address of its own, so that none is slowed down for what another did. */
    private static final AtomicInteger VISITS = new AtomicInteger();

    private final Platform platform;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new CopyOnWriteArrayList<>();

    Visit(Platform platform, Look look) {
        this.platform = platform;
        String address = "198.51.100." + VISITS.incrementAndGet();
        context = Chromium.shared().newContext(look.options().setExtraHTTPHeaders(Map.of("X-Forwarded-For", address)));
        page = context.newPage();
        listen(page);
    }

    private void listen(Page page) {
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
    }

    Page page() {
        return page;
    }

    /** A second tab of the same person. */
    Page tab() {
        Page tab = context.newPage();
        listen(tab);
        return tab;
    }

    void open(String path) {
        page.navigate(platform.address(path).toString());
        settle();
    }

    /** Waits until the page has heard everything from the server and nothing moves that will stop. */
    void settle() {
        settle(page);
    }

    static void settle(Page page) {
        page.waitForFunction(SETTLED);
    }

    /** Signs in and comes to the start page. */
    void signIn(Person person) {
        open("/sign-in");
        signInWith(person);
        page.waitForURL(url -> !url.contains("/sign-in"));
        settle();
    }

    /** Fills in the form of the page that is open, and sends it. */
    void signInWith(Person person) {
        page.locator("input[name=username]").fill(person.email());
        page.locator("input[name=password]").fill(person.password());
        page.locator("input[name=password]").press("Enter");
    }

    /** Fails on anything that axe finds, but for rules that Vaadin's own markup is known to break here. */
    void mustBeAccessible(List<String> exceptRules) {
        settle();
        List<Rule> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> !exceptRules.contains(rule.getId()))
                        .toList();
        assertThat(violations.stream().map(Visit::describe).toList())
                .as("what axe finds at %s", page.url())
                .isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> node.getTarget() + " " + node.getHtml())
                .collect(Collectors.joining("\n    ", rule.getId() + ": " + rule.getHelp() + "\n    ", ""));
    }

    void screenshot(Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Errors that the test means to cause. */
    void forgiveErrors() {
        errors.clear();
    }

    void mustBeWithoutErrors() {
        assertThat(errors).as("errors in the browser's console").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
