package io.vesaas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.vesaas.TwoCustomers.Side;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.SignedIn;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.Scope;
import io.vesaas.shared.ui.Translations;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Two customers go through every page, endpoint and live feed of the running application, and neither sees anything of
 * the other. What is new fails here until somebody has said below whose it is.
 */
@PlatformTest
class LeakTests extends SpringBrowserlessTest {

    private static final String NOT_FOUND = "NotFound";

    /** Every route: who may open it, and the address under which the other customer's data would be. */
    private static final Map<String, Page> PAGES = Map.ofEntries(
            entry("sign-in", Page.open("sign-in")),
            entry("setup", Page.open("setup")),
            entry("", Page.ofCustomer("")),
            entry("team", Page.ofCustomer("team").withOwn()),
            entry("billing", Page.ofCustomer("billing").withOwn()),
            entry("marketplace", Page.ofCustomer("marketplace")),
            entry("hire/:listing", Page.ofAll(side -> "hire/" + side.offer().id())),
            entry(
                    "marketplace/:listing",
                    Page.ofAll(side -> "marketplace/" + side.offer().id())),
            entry(
                    "chat/:conversation?",
                    Page.ofOne(side -> "chat/" + side.conversation()).withOwn()),
            entry("chat/with/:ve", Page.ofOne(side -> "chat/with/" + side.ve()).withOwn()),
            entry("compare", Page.ofAll(side -> "compare?with=" + side.offer().id())),
            entry("admin/reviews", Page.ofAdmins("admin/reviews")),
            entry("admin/agents/:namespace?/:name?", Page.ofAdmins("admin/agents")),
            entry("admin/marketplace", Page.ofAdmins("admin/marketplace")),
            entry("admin/marketplace/:listing", Page.ofAdmins("admin/marketplace/" + new UUID(0, 0))),
            entry("settings/api-keys", Page.ofCustomer("settings/api-keys").withOwn()),
            entry("admin/api-keys", Page.ofAdmins("admin/api-keys")),
            entry("admin/routes", Page.ofAdmins("admin/routes")));

    /** Every mapping of a controller, and that it tells nothing about customers. */
    private static final Set<String> ENDPOINTS_WITHOUT_CUSTOMERS = Set.of(
            "/error",
            "/actuator",
            "/actuator/health",
            "/actuator/health/**",
            "/actuator/info",
            "/.well-known/jwks.json",
            "/media/{hash}/{file}",
            "/api/openapi",
            "/api/openapi.yaml",
            "/api/openapi/swagger-config",
            "/api/docs",
            "/api/marketplace/agents",
            "/api/marketplace/agents/{id}");

    /** Every mapping for programs of whoever runs the platform. */
    private static final Set<String> ENDPOINTS_OF_ADMINS = Set.of(
            "/api/admin/kagent/agents",
            "/api/admin/kagent/agents/{name}",
            "/api/admin/marketplace/agents",
            "/api/admin/marketplace/agents/{id}",
            "/api/admin/marketplace/agents/{id}/publish",
            "/api/admin/marketplace/agents/{id}/pause",
            "/api/admin/marketplace/agents/{id}/resume");

    /** Every servlet; all but the one of Spring's controllers and that of the pages are listed with their reason. */
    private static final Set<String> SERVLETS =
            Set.of("dispatcherServlet", "springServlet", "com.vaadin.flow.spring.SpringServlet", "default", "jsp");

    /** Every topic, ids left out: news of one customer. */
    private static final Set<String> TOPICS_OF_CUSTOMERS = Set.of("team", "conversation/*", "run/*", "usage/*");

    /** Every topic for all: nothing in its news belongs to a customer, or only the platform itself listens. */
    private static final Set<String> TOPICS_OF_THE_PLATFORM =
            Set.of("draft/*", "agents", "agents-contact", "marketplace", "preflight", "reviews", "routes", "sign-ins");

    @LocalServerPort
    int port;

    @Autowired
    TwoCustomers customers;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    ServletContext servletContext;

    @Autowired
    ApplicationContext context;

    @Autowired
    LiveFeed feed;

    @Test
    void everyPageIsKnown() {
        assertThat(routes())
                .as("routes; say in PAGES whose they are")
                .containsExactlyInAnyOrderElementsOf(PAGES.keySet());
    }

    @Test
    void everyEndpointIsKnown() {
        assertThat(endpoints().filter(path -> !ENDPOINTS_OF_ADMINS.contains(path)))
                .as("endpoints; say here whose they are")
                .isSubsetOf(ENDPOINTS_WITHOUT_CUSTOMERS);
        assertThat(servletContext.getServletRegistrations().keySet())
                .as("servlets")
                .isSubsetOf(SERVLETS);
    }

    @Test
    void noEndpointForAdminsAnswersACustomer() {
        for (String key : List.of(customers.own().apiKey(), customers.other().apiKey())) {
            assertThat(ENDPOINTS_OF_ADMINS)
                    .allSatisfy(path -> assertThat(Program.withKey(port, key)
                                    .get(path.replaceAll(
                                            "\\{\\w+}", UUID.randomUUID().toString()))
                                    .status())
                            .isIn(403, 405));
        }
    }

    @Test
    void everyFeedIsKnownAndNobodyFollowsTheOneOfAnother() {
        customers.own();
        customers.other();
        var topics = ((RecordedFeed) feed).topics();

        assertThat(names(topics.stream().filter(topic -> topic.scope() instanceof Scope.Customer)))
                .as("topics of customers")
                .isNotEmpty()
                .isSubsetOf(TOPICS_OF_CUSTOMERS);
        assertThat(names(topics.stream().filter(topic -> topic.scope() instanceof Scope.Platform)))
                .as("topics of the platform")
                .isNotEmpty()
                .isSubsetOf(TOPICS_OF_THE_PLATFORM);
        assertThat(((RecordedFeed) feed).crossings()).isEmpty();
    }

    @Test
    void strangersAreSentToTheSignInPage() {
        PAGES.forEach((route, page) -> {
            var answer = new Visitor(port).get("/" + page.address().apply(customers.own()));
            if (page.who() == Who.EVERYBODY) {
                assertThat(answer.statusCode()).as(route).isEqualTo(200);
            } else {
                assertThat(Visitor.location(answer)).as(route).isEqualTo("/sign-in");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachSideSeesItsOwnAndNothingOfTheOther(boolean first) {
        Side self = first ? customers.own() : customers.other();
        Side stranger = first ? customers.other() : customers.own();

        PAGES.forEach((route, page) -> {
            String seen = open(self.owner(), page.address().apply(self));
            assertThat(seen).as(route).doesNotContain(stranger.mark());
            if (page.showsOwn()) {
                assertThat(seen).as(route).contains(self.mark());
            }
            if (page.who() == Who.ADMINS) {
                assertThat(seen).as(route).startsWith("NotYourPage");
            } else {
                assertThat(seen).as(route).doesNotStartWith("NotYour").doesNotStartWith("BrokenPage");
            }
        });
    }

    @Test
    void theOtherSidesAddressesAreNotFound() {
        PAGES.forEach((route, page) -> {
            if (page.who() == Who.ITS_CUSTOMER) {
                String theirs = open(customers.own().owner(), page.address().apply(customers.other()));
                assertThat(theirs)
                        .as(route)
                        .startsWith(NOT_FOUND)
                        .doesNotContain(customers.other().mark());
            }
        });
    }

    @Test
    void aColleagueDoesNotReadTheConversationsOfOthers() {
        var own = customers.own();

        assertThat(open(own.member(), "chat/" + own.conversation())).startsWith(NOT_FOUND);
    }

    @Test
    void nonsenseInsteadOfAnIdIsNotFound() {
        Stream.of("chat/none", "chat/with/none", "marketplace/none", "chat/' or 1=1 --", "nowhere")
                .forEach(address -> assertThat(open(customers.own().owner(), address))
                        .as(address)
                        .startsWith(NOT_FOUND));
    }

    /** The name of the page that is shown, then all that stands in it once it has loaded. */
    private String open(SignedIn caller, String address) {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context(caller));
        navigate(address);
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            letBackgroundWorkIn();
            assertThat(shown()).as(address).doesNotContain("ve-sk ");
        });
        return shown();
    }

    private static void navigate(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    }

    /** What other threads have to say to the page waits for its lock, which the test holds. */
    private static void letBackgroundWorkIn() {
        MockVaadin.runUIQueue(true);
    }

    private static SecurityContext context(SignedIn caller) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                caller, null, AuthorityUtils.createAuthorityList(caller.authorities())));
    }

    private static String shown() {
        var chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        String page = chain.getFirst().getClass().getSimpleName();
        var text = new StringBuilder();
        write(UI.getCurrent().getElement(), text);
        chain.forEach(part -> write(part.getElement(), text));
        text.append(UI.getCurrent().getInternals().getTitle());
        boolean missing = page.equals("NoSuchPage")
                || (page.equals("BrokenPage") && text.indexOf(Translations.here("shell.error.not-found.title")) >= 0);
        return (missing ? NOT_FOUND : page) + "\n" + text;
    }

    private static void write(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        element.getAttributeNames()
                .forEach(name -> text.append(element.getAttribute(name)).append('\n'));
        element.getPropertyNames()
                .forEach(name -> text.append(element.getPropertyRaw(name)).append('\n'));
        element.getChildren().forEach(child -> write(child, text));
    }

    private Stream<String> routes() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext))
                .getRegisteredRoutes()
                .stream()
                .filter(route -> route.getNavigationTarget().getPackageName().startsWith("io.vesaas"))
                .map(RouteData::getTemplate);
    }

    private Stream<String> endpoints() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream());
    }

    private static Set<String> names(Stream<LiveFeed.Topic> topics) {
        return topics.map(topic -> topic.name().replaceAll("[0-9a-f-]{36}", "*"))
                .collect(Collectors.toSet());
    }

    private enum Who {
        /** Also strangers. */
        EVERYBODY,
        /** Whoever is a member of any customer; it shows what is the same for all, or what belongs to the caller. */
        MEMBERS,
        /** Members of the customer whose id is in the address. */
        ITS_CUSTOMER,
        ADMINS
    }

    private record Page(Who who, Function<Side, String> address, boolean showsOwn) {

        private Page(Who who, Function<Side, String> address) {
            this(who, address, false);
        }

        /** It really shows what belongs to the caller, so that not to find the other's means something. */
        Page withOwn() {
            return new Page(who, address, true);
        }

        static Page open(String address) {
            return new Page(Who.EVERYBODY, _ -> address);
        }

        static Page ofCustomer(String address) {
            return new Page(Who.MEMBERS, _ -> address);
        }

        static Page ofAll(Function<Side, String> address) {
            return new Page(Who.MEMBERS, address);
        }

        static Page ofOne(Function<Side, String> address) {
            return new Page(Who.ITS_CUSTOMER, address);
        }

        static Page ofAdmins(String address) {
            return new Page(Who.ADMINS, _ -> address);
        }
    }
}
