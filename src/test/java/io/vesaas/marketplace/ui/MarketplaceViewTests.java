package io.vesaas.marketplace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.Favourites;
import io.vesaas.marketplace.Listed;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Standing;
import io.vesaas.team.TeamFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@PlatformTest
class MarketplaceViewTests extends SpringBrowserlessTest {

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    Favourites favourites;

    @Autowired
    ApplicationContext context;

    private Listed listed;
    private ListingId keeper;
    private SignedIn member;

    @BeforeEach
    void offer() {
        member = fixtures.owner();
        var caller = UsernamePasswordAuthenticationToken.authenticated(
                member, null, AuthorityUtils.createAuthorityList(member.authorities()));
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(caller));
        listed = new Listed(context);
        keeper = add("Zebrafinch Keeper");
        ListingId trainer = add("Zebrafinch Trainer");
        listed.standing(trainer, new Standing(312, 0, 10, 48));
    }

    @AfterEach
    void retire() {
        listed.retireAll();
    }

    @Test
    void aSearchInTheUrlShowsWhatFitsWithItsFacts() {
        open("marketplace?q=zebrafinch");

        awaitUi(() -> assertThat(titles()).containsExactlyInAnyOrder("Zebrafinch Keeper", "Zebrafinch Trainer"));
        assertThat(texts()).contains("2 agents fit", "New, no hires yet", "4.8\u2009·\u2009312 hires", "€20.00");
    }

    @Test
    void theSameInGerman() {
        UI.getCurrent().setLocale(Locale.GERMANY);
        open("marketplace?q=zebrafinch&sort=most-hired");

        awaitUi(() -> assertThat(titles()).containsExactly("Zebrafinch Trainer", "Zebrafinch Keeper"));
        assertThat(texts())
                .contains("2 Agenten passen", "Neu, noch nie eingestellt", "4,8\u2009·\u2009312-mal eingestellt");
    }

    @Test
    void aSlipOfThePenIsForgivenAndNamed() {
        open("marketplace?q=zebrafnch");

        awaitUi(() -> assertThat(titles()).hasSize(2));
        assertThat(texts()).contains("No agent has exactly “zebrafnch”. 2 come close:");
    }

    @Test
    void nothingFoundNamesTheFilterThatWouldBringSomethingBack() {
        open("marketplace?q=zebrafinch&category=legal");

        awaitUi(() -> assertThat(headings()).contains("Nothing fits “zebrafinch”"));
        button("In all categories (2)").click();
        awaitUi(() -> assertThat(titles()).hasSize(2));
    }

    @Test
    void nothingFoundAtAllLeadsBackToEverything() {
        UI.getCurrent().setLocale(Locale.GERMANY);
        open("marketplace?q=qqqqwwwwzzzz");

        awaitUi(() -> assertThat(headings()).contains("Zu „qqqqwwwwzzzz“ passt nichts"));
        button("Alle Agenten zeigen").click();
        awaitUi(() -> assertThat(headings()).doesNotContain("Zu „qqqqwwwwzzzz“ passt nichts"));
        assertThat(titles()).hasSizeGreaterThan(1);
    }

    @Test
    void aChangeOfAnOfferShowsWithoutAReload() {
        open("marketplace?q=zebrafinch");
        awaitUi(() -> assertThat(titles()).hasSize(2));

        add("Zebrafinch Painter");
        awaitUi(() -> assertThat(titles()).hasSize(3));
        listed.retire(keeper);
        awaitUi(() -> assertThat(titles()).doesNotContain("Zebrafinch Keeper"));
    }

    @Test
    void aStarIsKeptForTheMember() {
        open("marketplace?q=zebrafinch+keeper");
        awaitUi(() -> assertThat(inTiles(StarButton.class)).isNotEmpty());

        inTiles(StarButton.class).findFirst().orElseThrow().click();

        assertThat(AccountsFixtures.acting(member, favourites::mine)).containsExactly(keeper);
        open("marketplace?favourites=yes");
        awaitUi(() -> assertThat(titles()).containsExactly("Zebrafinch Keeper"));
    }

    @Test
    void whatIsPutAsideCanBeComparedAndStandsInTheUrl() {
        open("marketplace?q=zebrafinch&with=" + keeper + "&with=" + ListingId.next());

        awaitUi(() -> assertThat(texts()).contains("2 of up to 4 to compare"));
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("compare?with=" + keeper + "&with="));
        awaitUi(() -> assertThat(inTiles(CompareTick.class))
                .filteredOn(CompareTick::getValue)
                .hasSize(1));
    }

    private ListingId add(String title) {
        return listed.add(Listed.text(title, "Keeps birds.", "", "research", List.of("Birds"), "20"));
    }

    private static void open(String location) {
        String[] parts = location.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    private List<String> titles() {
        return inTiles(Anchor.class).map(Anchor::getText).toList();
    }

    /** What stands in a slot of a card is no child of it for queries. */
    private <T extends Component> Stream<T> inTiles(Class<T> type) {
        return $(OfferTile.class).all().stream()
                .flatMap(tile -> below(tile.getElement()))
                .flatMap(element -> element.getComponent().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(MarketplaceViewTests::below));
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> texts() {
        return Stream.concat($(Span.class).all().stream(), inTiles(Span.class))
                .map(Span::getText)
                .toList();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitUi(Runnable assertion) {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            MockVaadin.runUIQueue(true);
            assertion.run();
        });
    }
}
