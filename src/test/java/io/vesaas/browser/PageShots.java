package io.vesaas.browser;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Screenshots of every page for people to look at; run by {@code ./ve shots}. */
class PageShots extends BrowserTest {

    private static final Path FOLDER = Path.of("target/shots");

    @ParameterizedTest
    @MethodSource("io.vesaas.browser.PagesIT#peopleAndLooks")
    void everyPage(Person person, Look look) {
        Visit visit = visit(look);
        if (person != null) {
            visit.signIn(person);
        }
        for (DemoPage page : DemoPages.of(person)) {
            page.open(visit);
            visit.screenshot(FOLDER.resolve(page + "-" + look + ".png"));
        }
        visit.forgiveErrors();
    }
}
