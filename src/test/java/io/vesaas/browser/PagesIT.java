package io.vesaas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page must be, on a desk and on a phone, in light and dark. */
class PagesIT extends BrowserTest {

    static Stream<Arguments> peopleAndLooks() {
        return Stream.of(null, Person.OWNER, Person.ADMIN)
                .flatMap(person -> Stream.of(Look.values()).map(look -> Arguments.of(person, look)));
    }

    @ParameterizedTest
    @MethodSource("peopleAndLooks")
    void pagesAreAccessibleAndFitTheScreen(Person person, Look look) {
        Visit visit = visit(look);
        if (person != null) {
            visit.signIn(person);
        }
        var soft = new SoftAssertions();
        for (DemoPage page : DemoPages.of(person)) {
            page.open(visit);
            soft.check(() -> visit.mustBeAccessible(page.exceptRules()));
            soft.check(() -> assertThat(visit.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("pixels by which %s is wider than the screen", page)
                    .isEqualTo(0));
            if (page.name().startsWith("no-such")) {
                visit.forgiveErrors();
            }
        }
        soft.assertAll();
    }
}
