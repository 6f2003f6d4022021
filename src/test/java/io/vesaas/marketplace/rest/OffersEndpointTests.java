package io.vesaas.marketplace.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.Program;
import io.vesaas.Program.Answer;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.ApiScope;
import io.vesaas.accounts.KeyFixtures;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Offering;
import io.vesaas.marketplace.PublishTerms;
import io.vesaas.marketplace.Publishing;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import io.vesaas.team.TeamFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Offers as programs of customers find and read them. */
@PlatformTest
class OffersEndpointTests {

    private static final String OFFERS = "/api/marketplace/agents";

    @LocalServerPort
    int port;

    @Autowired
    TeamFixtures team;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    KeyFixtures keys;

    @Autowired
    Publishing publishing;

    Program program;

    @BeforeEach
    void aKey() {
        program = Program.withKey(port, keys.ofCustomer(ApiScope.MARKETPLACE_READ));
    }

    @Test
    void tellsAllOfAnOfferAndNothingOfItsAgent() {
        ListingId listing = offer("Heron Watcher", "1.20", "6.00");

        Answer answer = program.get(OFFERS + "/" + listing);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode offer = answer.json();
        assertThat(offer.path("title").asString()).isEqualTo("Heron Watcher");
        assertThat(offer.path("forHire").asBoolean()).isTrue();
        assertThat(offer.path("version").asInt()).isEqualTo(1);
        assertThat(offer.path("price").path("inputPerMillion").decimalValue()).isEqualByComparingTo("1.20");
        assertThat(offer.path("price").path("typicalMonth").decimalValue()).isEqualByComparingTo("3.168");
        assertThat(offer.path("price").path("currency").asString()).isEqualTo("EUR");
        assertThat(offer.path("isolation").path("kind").asString()).isEqualTo("STATELESS");
        assertThat(answer.response().body()).doesNotContain("ve-tests");
    }

    @Test
    void findsByWordsAlsoWithASlip() {
        ListingId listing = offer("Kingfisher Cataloguer", "2.00", "8.00");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(ids(program.get(OFFERS + "?q=kingfisher"))).contains(listing.toString());
            assertThat(ids(program.get(OFFERS + "?q=kingfisherr"))).contains(listing.toString());
        });
        assertThat(ids(program.get(OFFERS + "?q=kingfisher&monthTo=0.5"))).doesNotContain(listing.toString());
        assertThat(ids(program.get(OFFERS + "?q=kingfisher&monthFrom=1&model=TOKENS&model=BOTH")))
                .contains(listing.toString());
        assertThat(program.get(OFFERS + "?q=kingfisher")
                        .json()
                        .path("facets")
                        .path("models")
                        .isArray())
                .isTrue();
    }

    @Test
    void aChangedPriceIsSeenAtOnce() {
        ListingId listing = offer("Price Mover", "1.00", "1.00");
        String path = OFFERS + "/" + listing;
        Answer before = program.get(path);
        String tag = before.header("ETag").orElseThrow();
        assertThat(program.with("If-None-Match", tag).get(path).status()).isEqualTo(304);

        system(() -> {
            var draft = publishing.getDraft(listing);
            var saved = publishing.save(
                    listing,
                    draft.revision(),
                    Offering.complete(draft.text(), "Price Mover", "Does what a test needs.", "9.00", "1.00"));
            return publishing.publish(listing, saved.revision(), PublishTerms.unmeasured("test"));
        });

        Answer after = program.get(path);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().path("version").asInt()).isEqualTo(2);
        assertThat(after.json().path("price").path("inputPerMillion").decimalValue())
                .isEqualByComparingTo("9");
    }

    @Test
    void goesThroughAllPagesWithoutLosingOrDoublingOne() {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            wanted.add(offer("Curlew Counter " + i, "1.00", "1.00").toString());
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ids(program.get(OFFERS + "?q=curlew&limit=100")).containsAll(wanted));
        var seen = new ArrayList<String>();

        Answer page = program.get(OFFERS + "?q=curlew&sort=NEWEST&limit=1");
        seen.addAll(ids(page));
        while (page.header("Link").isPresent()) {
            String link = page.header("Link").orElseThrow();
            page = program.get(link.substring(1, link.indexOf('>')).replaceFirst("^http://[^/]+", ""));
            seen.addAll(ids(page));
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(wanted);
    }

    @Test
    void namesEverythingThatIsWrongWithAQueryAtOnce() {
        Answer answer = program.get(
                OFFERS + "?limit=0&rating=9&sort=BEST&monthFrom=-1&monthTo=1.23456&model=GIFT&q=" + "x".repeat(5_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "limit too-small",
                        "rating too-large",
                        "sort unknown-value",
                        "monthFrom too-small",
                        "monthTo too-many-digits",
                        "model unknown-value",
                        "q too-long");
        assertThat(program.get(OFFERS + "?categry=support").errors()).containsExactly("categry unknown-parameter");
        assertThat(program.get(OFFERS + "?cursor=nonsense").errors()).containsExactly("cursor cursor-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%27%3B%20drop%20table%20listing",
                "q=%25",
                "q=%F0%9F%A6%84",
                "q=%D7%A9%D7%9C%D7%95%D7%9D",
                "q=%00",
                "category=%00",
                "tag=%00&language=%00",
                "monthFrom=0&monthTo=999999999"
            })
    void strangeWordsFindNothingAndBreakNothing(String query) {
        assertThat(program.get(OFFERS + "?" + query).status()).isEqualTo(200);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        Answer answer = program.get(OFFERS + "?q=%C3%28");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-query");
    }

    @Test
    void whatWasNeverPublishedIsNotFound() {
        ListingId draft = system(() -> publishing.add(team.readyAgent("go"))).listing();

        for (String id : List.of(draft.toString(), UUID.randomUUID().toString(), "none")) {
            assertThat(program.get(OFFERS + "/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void isForMembersAndForKeysWithItsScope() {
        String owner = AccountsFixtures.newEmail();
        accounts.customer("Customer of " + owner, owner);

        assertThat(new Program(port).get(OFFERS).status()).isEqualTo(401);
        assertThat(Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_AGENTS))
                        .get(OFFERS)
                        .status())
                .isEqualTo(403);
        assertThat(Program.signedIn(port, owner).get(OFFERS).status()).isEqualTo(200);
        for (String method : List.of("POST", "PUT", "DELETE")) {
            assertThat(program.send(method, OFFERS, null).status()).isEqualTo(405);
        }
    }

    private ListingId offer(String title, String input, String output) {
        return system(() ->
                Offering.publish(publishing, team.readyAgent("go"), title, "Does what a test needs.", input, output));
    }

    private static <T> T system(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
