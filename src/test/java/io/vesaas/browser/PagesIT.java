package io.vesaas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What every page must be, on a desk and on a phone, in light and dark. */
@Tag("chaos")
class PagesIT extends BrowserTest {

    /** These lead on to another page at once. */
    private static final Set<String> FORWARDING = Set.of("", "chat/with/:ve", "hire/:listing");

    private static final Set<String> visited = new HashSet<>();

    /** Each width and each scheme once, and all four together with {@code -Dve.chaos}. */
    static Stream<Arguments> peopleAndSomeLooks() {
        boolean all = Boolean.getBoolean("ve.chaos");
        return peopleAndLooks()
                .filter(each -> all || Set.of(Look.WIDE_LIGHT, Look.NARROW_DARK).contains(each.get()[1]));
    }

    static Stream<Arguments> peopleAndLooks() {
        return Stream.of(null, Person.OWNER, Person.ADMIN)
                .flatMap(person -> Stream.of(Look.values()).map(look -> Arguments.of(person, look)));
    }

    @ParameterizedTest
    @MethodSource("peopleAndSomeLooks")
    void pagesAreAccessibleAndFitTheScreen(Person person, Look look) {
        Visit visit = visit(look);
        if (person != null) {
            visit.signIn(person);
        }
        var soft = new SoftAssertions();
        for (DemoPage page : DemoPages.of(person)) {
            page.open(visit);
            visited.add(URI.create(visit.page().url()).getPath().substring(1));
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

    @AfterAll
    static void everyViewWasVisited() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        assertThat(scanner.findCandidateComponents("io.vesaas"))
                .extracting(view -> template(view.getBeanClassName()))
                .filteredOn(template -> !FORWARDING.contains(template))
                .allMatch(PagesIT::wasVisited, "has a line in DemoPages");
    }

    private static String template(String view) {
        try {
            return Class.forName(view).getAnnotation(Route.class).value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean wasVisited(String template) {
        String pattern = template.replaceAll("/:[^/]+\\?", "(/[^/]+)?").replaceAll(":[^/]+", "[^/]+");
        return visited.stream().anyMatch(path -> path.matches(pattern));
    }
}
