package io.vesaas.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.Offering;
import io.vesaas.marketplace.PauseReason;
import io.vesaas.marketplace.Publishing;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import io.vesaas.team.HireRequest;
import io.vesaas.team.ReviewText;
import io.vesaas.team.Reviews;
import io.vesaas.team.Team;
import io.vesaas.team.TeamFixtures;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.support.TransactionOperations;

/** What members and admins see of an offer: its price, its versions, its reviews, and offers side by side. */
@PlatformTest
class OfferPagesTests extends SpringBrowserlessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    Publishing publishing;

    @Autowired
    Team team;

    @Autowired
    Reviews reviews;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    private SignedIn owner;
    private ListingId listing;

    @BeforeEach
    void offer() {
        owner = fixtures.owner();
        listing = fixtures.offer(fixtures.readyAgent("go"));
        signIn(owner);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|2|8|0|You pay per token, for what it does. There is no monthly fee.",
                "en|2|8|20|plus €20.00 a month, on the monthly invoice.",
                "en|0|0|20|€20.00 for each month, whatever it does, on the monthly invoice.",
                "en|0|0|0|It costs nothing: neither its tokens nor its months are charged.",
                "de|2|8|0|Sie zahlen je Token, für das, was es tut. Eine Monatsgebühr gibt es nicht.",
                "de|2|8|20|im Monat, auf der Monatsrechnung.",
                "de|0|0|20|für jeden Monat, gleich was es tut, auf der Monatsrechnung.",
                "de|0|0|0|Es kostet nichts: Weder Token noch Monate werden berechnet."
            })
    void everyPriceModelIsSaidInWordsOnThePageAndBeforeTheHire(
            String language, String input, String output, String month, String words) {
        publishNext(text -> Offering.priced(text, input, output, month));
        UI.getCurrent().setLocale(Locale.of(language));

        open();
        assertThat(shown()).contains(words);
        boolean calculates = !input.equals("0");
        assertThat($(IntegerField.class).all()).hasSize(calculates ? 3 : 0);

        button(language.equals("de") ? "Engagieren" : "Hire").orElseThrow().click();
        assertThat(text($(Dialog.class).single().getElement())).contains(words);
    }

    @Test
    void theCalculatorShowsEachPartExactly() {
        publishNext(text -> Offering.priced(text, "2.50", "10.00", "20"));
        open();
        var fields = $(IntegerField.class).all();

        fields.get(0).setValue(1_000);
        fields.get(1).setValue(2_000);
        fields.get(2).setValue(300);

        assertThat(shown())
                .contains("Reading 2,000,000 tokens", "€5.00", "Writing 300,000 tokens", "€3.00", "€20.00", "€28.00");
        fields.get(0).setValue(null);
        assertThat(shown()).as("what can't be calculated with changes nothing").contains("€28.00");
    }

    @Test
    void aDescriptionIsShownWithoutItsHtml() {
        publishNext(text -> Offering.described(text, "It **helps**.\n\n<img src=x onerror=alert(1)>"));

        open();

        assertThat(html()).contains("<strong>helps</strong>").doesNotContain("<img src=x");
    }

    @ParameterizedTest
    @CsvSource({"en,This offer is paused", "de,Dieses Angebot pausiert"})
    void aPausedOfferSaysSoAndCannotBeHired(String language, String words) {
        asPlatform(() -> publishing.pause(listing, PauseReason.ADMIN));
        UI.getCurrent().setLocale(Locale.of(language));

        open();

        assertThat(shown()).contains(words);
        assertThat(button("Hire")).isEmpty();
        assertThat(button("Engagieren")).isEmpty();
    }

    @Test
    void whoHasHiredItChatsAndIsOfferedTheNewVersionCalmly() {
        VeId ve = fixtures.hire(owner, listing);
        fixtures.awaitState(owner, ve, State.ACTIVE);
        publishNext(text -> Offering.priced(text, "4.00", "8.00", "20"));

        open();
        assertThat(button("Chat with Testa")).isPresent();
        assertThat(button("Hire another")).isPresent();
        assertThat(shown())
                .contains(
                        "Testa works by version 1, at its price. Version 2 is on offer.",
                        "Accepted for Testa",
                        "Secured");

        button("See what is new").orElseThrow().click();
        String asked = text($(Dialog.class).single().getElement());
        assertThat(asked)
                .contains("Now, version 1", "€2.00 per 1M", "Then, version 2", "€4.00 per 1M", "€20.00 a month");
        assertThat(asked).contains("the new price counts at once");
        button("Keep version 1").orElseThrow().click();
        assertThat(fixtures.get(owner, ve).listingVersion()).isEqualTo(1);
    }

    @Test
    void myTeamSaysThatAVersionIsOnOfferAndTheFeeThatIsAgreed() {
        publishNext(text -> Offering.priced(text, "2.00", "8.00", "20"));
        VeId ve = hireVersion(2);
        fixtures.awaitState(owner, ve, State.ACTIVE);
        publishNext(text -> Offering.priced(text, "0", "0", "0"));

        UI.getCurrent().navigate("team");
        awaitUi(() -> assertThat(button("Version 3 is on offer")).isPresent());
        assertThat(shown()).contains("plus €20.00 a month, on the monthly invoice");

        button("Version 3 is on offer").orElseThrow().click();
        button("Accept version 3").orElseThrow().click();

        assertThat(fixtures.get(owner, ve).listingVersion()).isEqualTo(3);
        awaitUi(() -> assertThat(button("Version 3 is on offer")).isEmpty());
        assertThat(shown()).doesNotContain("on the monthly invoice");
    }

    @Test
    void aVersionThatWasReplacedWhileSomebodyReadIsRefusedInWords() {
        VeId ve = fixtures.hire(owner, listing);
        publishNext(text -> Offering.priced(text, "3.00", "8.00", "0"));
        open();
        button("See what is new").orElseThrow().click();
        publishNext(text -> Offering.priced(text, "9.00", "8.00", "0"));

        button("Accept version 2").orElseThrow().click();

        assertThat(text($(Dialog.class).single().getElement())).contains("Version 2 is not on offer any more.");
        assertThat(fixtures.get(owner, ve).listingVersion()).isEqualTo(1);
    }

    @Test
    void whoHasUsedItWritesAReviewThatThePageShows() {
        hireAndUse(owner);
        open();
        button("Write a review").orElseThrow().click();

        button("Publish the review").orElseThrow().click();
        assertThat($(RadioButtonGroup.class).single().isInvalid()).isTrue();
        stars(4);
        button("Publish the review").orElseThrow().click();
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        $(TextArea.class).single().setValue("Quick and polite.");
        $(Checkbox.class).single().setValue(true);
        button("Publish the review").orElseThrow().click();

        awaitUi(() -> assertThat(shown()).contains("Your organisation's review", "Quick and polite."));
        assertThat(button("Write a review")).isEmpty();

        signIn(fixtures.owner());
        open();
        awaitUi(() -> assertThat(shown()).contains("Quick and polite.", owner.displayName(), "Verified hire"));
        assertThat(button("Change")).isEmpty();
    }

    @Test
    void whoHasNotUsedItIsNotAskedForAReview() {
        fixtures.hire(owner, listing);

        open();

        assertThat(button("Write a review")).isEmpty();
        assertThat(shown()).contains("Nobody has reviewed it yet.");
    }

    @Test
    void anAdminHidesAReportedReviewAndItsAuthorReadsWhy() {
        hireAndUse(owner);
        var review = AccountsFixtures.acting(
                owner, () -> reviews.write(listing, new ReviewText(1, "Names Bob Miller.", false)));
        SignedIn stranger = fixtures.owner();
        AccountsFixtures.acting(stranger, () -> {
            reviews.report(review, "It names a person");
            return true;
        });
        signIn(admin());
        UI.getCurrent().navigate("admin/reviews");
        awaitUi(() -> assertThat(shown()).contains("Names Bob Miller.", "It names a person", owner.customerName()));

        $(ReviewCard.class).all().stream()
                .filter(card -> text(card.getElement()).contains("Names Bob Miller."))
                .findFirst()
                .flatMap(card -> card.getChildren()
                        .flatMap(part -> part.getChildren())
                        .filter(part -> part instanceof Button button
                                && button.getText().equals("Hide"))
                        .map(Button.class::cast)
                        .findFirst())
                .orElseThrow()
                .click();
        $(TextArea.class).single().setValue("Leave names out.");
        $(Button.class).all().stream()
                .filter(button -> button.getText().equals("Hide"))
                .toList()
                .getLast()
                .click();

        signIn(owner);
        open();
        awaitUi(() -> assertThat(shown()).contains("The platform does not show it to others: Leave names out."));
        signIn(stranger);
        open();
        awaitUi(() -> assertThat(shown()).doesNotContain("Names Bob Miller."));
    }

    @Test
    void offersStandSideBySideAndOneThatIsGoneIsSaid() {
        ListingId other = fixtures.offer(fixtures.readyAgent("go"));
        var with = Stream.of(listing, other, ListingId.next(), "nonsense").map(Object::toString);
        UI.getCurrent().navigate("compare", new QueryParameters(Map.of("with", with.toList())));

        awaitUi(() -> assertThat($(NativeTable.class).all()).hasSize(1));
        assertThat(shown())
                .contains(
                        "This offer is gone", "€2.00 in, €8.00 out per 1M tokens", "not measured", "It keeps nothing");

        $(Button.class).all().stream()
                .filter(button ->
                        "Remove this column".equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow()
                .click();
        awaitUi(() -> assertThat(shown()).doesNotContain("This offer is gone"));
    }

    @ParameterizedTest
    @CsvSource({"en,Nothing to compare yet", "de,Noch nichts zu vergleichen"})
    void nothingToCompareLeadsOn(String language, String words) {
        UI.getCurrent().setLocale(Locale.of(language));

        UI.getCurrent().navigate("compare");

        assertThat(shown()).contains(words);
    }

    private void open() {
        UI.getCurrent().navigate("team");
        UI.getCurrent().navigate("marketplace/" + listing);
        awaitUi(() -> assertThat($(OfferDetail.class).all()).hasSize(1));
    }

    private void publishNext(UnaryOperator<ListingText> change) {
        asPlatform(() -> Offering.publishNext(publishing, listing, change));
    }

    private VeId hireVersion(int version) {
        return AccountsFixtures.acting(
                owner, () -> team.hire(new HireRequest(listing, version, "Testa", UUID.randomUUID())));
    }

    private void hireAndUse(SignedIn who) {
        VeId ve = fixtures.hire(who, listing);
        Acting.as(
                "test",
                new Scope.Customer(who.customer().orElseThrow()),
                () -> transaction.executeWithoutResult(_ -> team.used(ve, clock.instant())));
        signIn(owner);
    }

    @SuppressWarnings("unchecked")
    private void stars(int many) {
        ((RadioButtonGroup<Integer>) $(RadioButtonGroup.class).single()).setValue(many);
    }

    private SignedIn admin() {
        String email = AccountsFixtures.newEmail();
        accounts.admin(email);
        return accounts.signedIn(email);
    }

    private static void signIn(SignedIn person) {
        var caller = UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(person.authorities()));
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(caller));
    }

    private static void asPlatform(Runnable work) {
        Acting.as("test", new Scope.Platform("test"), work);
    }

    private Optional<Button> button(String text) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst();
    }

    private static String shown() {
        var text = new StringBuilder();
        UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .forEach(part -> text.append(text(part.getElement())));
        return text.toString().replace('\u00A0', ' ');
    }

    private static String html() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(part -> part.getElement().getOuterHTML())
                .reduce("", String::concat);
    }

    private static String text(Element element) {
        var text = new StringBuilder();
        write(element, text);
        return text.toString().replace('\u00A0', ' ');
    }

    private static void write(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        element.getChildren().forEach(child -> write(child, text));
    }

    private static void awaitUi(Runnable assertion) {
        await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
            MockVaadin.runUIQueue(true);
            assertion.run();
        });
    }
}
