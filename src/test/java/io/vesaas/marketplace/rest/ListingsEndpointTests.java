package io.vesaas.marketplace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.PlatformTest;
import io.vesaas.Program;
import io.vesaas.Program.Answer;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.ApiScope;
import io.vesaas.accounts.KeyFixtures;
import io.vesaas.runtime.AgentRef;
import io.vesaas.team.TeamFixtures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drafts and listings as programs of admins make, change, publish and retire them. */
@PlatformTest
class ListingsEndpointTests {

    private static final String LISTINGS = "/api/admin/marketplace/agents";

    @LocalServerPort
    int port;

    @Autowired
    TeamFixtures team;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    KeyFixtures keys;

    Program program;
    AgentRef agent;

    @BeforeEach
    void aReadyAgent() {
        program = Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_MARKETPLACE));
        agent = team.readyAgent("go");
    }

    @Test
    void anAgentBecomesADraftThenAnOfferThenIsRetired() {
        Answer added = add();
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("ETag")).contains("\"1\"");
        String path = added.header("Location").orElseThrow();
        assertThat(program.get(path).json()).isEqualTo(added.json());

        Answer saved = program.with("If-Match", "\"1\"")
                .send("PUT", path, complete(added).toString());
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        assertThat(saved.header("ETag")).contains("\"2\"");
        assertThat(saved.json().path("text").path("title").asString()).isEqualTo("Refund Clerk");
        assertThat(saved.json().path("savedBy").asString()).isEqualTo("API key Test");

        Answer published =
                program.with("If-Match", "\"2\"").send("POST", path + "/publish", "{\"unmeasuredBecause\":\"test\"}");
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.header("ETag")).contains("\"3\"");
        assertThat(published.json().path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(published.json().path("version").asInt()).isEqualTo(1);
        assertThat(published.json().path("price").path("inputPerMillion").decimalValue())
                .isEqualByComparingTo("1.2");

        assertThat(program.send("POST", path + "/pause", null)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("PAUSED");
        assertThat(program.send("POST", path + "/resume", null)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("PUBLISHED");
        assertThat(program.with("If-Match", "\"3\"").send("DELETE", path, null).status())
                .isEqualTo(204);
        assertThat(program.get(path).status()).isEqualTo(404);
    }

    @Test
    void aDraftThatWasNeverPublishedIsDeleted() {
        String path = add().header("Location").orElseThrow();

        assertThat(program.with("If-Match", "\"1\"").send("DELETE", path, null).status())
                .isEqualTo(204);
        assertThat(program.send("DELETE", path, null).status()).isEqualTo(404);
        assertThat(program.without("If-Match").send("POST", LISTINGS, wish()).status())
                .isEqualTo(201);
    }

    @Test
    void anAgentIsOfferedOnceAndOnlyWhenItIsThere() {
        add();

        assertThat(add().status()).isEqualTo(409);
        assertThat(add().code()).isEqualTo("agent-already-listed");
        Answer gone = program.send("POST", LISTINGS, "{\"agent\":{\"namespace\":\"none\",\"name\":\"none\"}}");
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.code()).isEqualTo("agent-not-listable");
    }

    @Test
    void aChangeNeedsTheVersionThatItWasBegunFrom() {
        Answer added = add();
        String path = added.header("Location").orElseThrow();
        String text = complete(added).toString();
        program.with("If-Match", "\"1\"").send("PUT", path, text);
        program.without("If-Match");

        for (String[] write : new String[][] {
            {"PUT", path, text}, {"DELETE", path, null}, {"POST", path + "/publish", "{\"unmeasuredBecause\":\"x\"}"}
        }) {
            Answer missing = program.without("If-Match").send(write[0], write[1], write[2]);
            assertThat(missing.status()).isEqualTo(428);
            assertThat(missing.code()).isEqualTo("if-match-missing");
            for (String wrong : List.of("\"1\"", "W/\"2\"", "*", "\"1\", \"2\"", "2", "\"99999999999999999999\"")) {
                Answer stale = program.with("If-Match", wrong).send(write[0], write[1], write[2]);
                assertThat(stale.status()).as(write[0] + wrong).isEqualTo(412);
                assertThat(stale.code()).isEqualTo("version-stale");
                assertThat(stale.header("ETag")).contains("\"2\"");
            }
        }
        assertThat(program.without("If-Match").get(path).json().path("revision").asInt())
                .isEqualTo(2);
    }

    @Test
    void namesEveryFieldOfTheWrongFormAtOnce() {
        Answer added = add();
        ObjectNode text = complete(added);
        text.put("title", 7);
        text.putNull("purpose");
        text.remove("description");
        text.put("inputPerMillion", "1.20");
        text.put("currency", "USD");
        text.put("a/b~c", 1);
        text.putArray("tags").add("good").addNull().add(3);
        text.putArray("skills").addObject().put("name", "Refunds").put("level", 9);
        text.putObject("isolation").put("kind", "HOPE").put("statement", "x");
        text.put("languages", "de");

        Answer answer = save(added, text.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid-body");
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "/title wrong-type",
                        "/purpose required",
                        "/description required",
                        "/inputPerMillion wrong-type",
                        "/currency unknown-field",
                        "/a~1b~0c unknown-field",
                        "/tags/1 required",
                        "/tags/2 wrong-type",
                        "/skills/0/description required",
                        "/skills/0/examples required",
                        "/skills/0/level unknown-field",
                        "/isolation/kind unknown-value",
                        "/languages wrong-type");
    }

    @Test
    void namesEveryFieldOfWrongContentAtOnce() {
        Answer added = add();
        ObjectNode text = complete(added);
        text.put("title", "x".repeat(10_000));
        text.putArray("tags").add("<b>bold</b>");
        text.put("inputPerMillion", -1);
        text.put("outputPerMillion", new BigDecimal("1.23456"));
        text.putArray("languages").add("klingon");

        Answer answer = save(added, text.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid-fields");
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "/title too-long",
                        "/tags not-plain",
                        "/inputPerMillion price-negative",
                        "/outputPerMillion price-decimals",
                        "/languages language-unknown");
        assertThat(program.without("If-Match")
                        .get(added.header("Location").orElseThrow())
                        .json()
                        .path("revision")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPictureThatIsNoneIsNamed() {
        Answer added = add();
        ObjectNode text = complete(added);
        text.put("icon", "../../etc/passwd");
        text.putArray("screenshots")
                .addObject()
                .put("media", "x")
                .put("caption", "")
                .put("alternative", "");

        assertThat(save(added, text.toString()).errors())
                .containsExactly("/icon picture-unknown", "/screenshots/0/media picture-unknown");
    }

    @Test
    void whatTheDatabaseCantKeepIsNamed() {
        Answer added = add();
        ObjectNode text = complete(added);
        text.put("category", "\0").put("description", "HALF of it");

        assertThat(save(added, text.toString().replace("HALF", "\\ud800")).errors())
                .containsExactlyInAnyOrder("/category control-characters", "/description control-characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{\"agent\":1}}", "{\"agent\":1,\"agent\":2}", "nonsense", "{'agent':1}"})
    void whatIsNoJsonIsRefusedWithThePlace(String body) {
        Answer answer = program.send("POST", LISTINGS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"agent\""})
    void whatIsNoObjectIsRefused(String body) {
        Answer answer = program.send("POST", LISTINGS, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(" wrong-type");
        assertThat(program.send("POST", LISTINGS, "{}").errors()).containsExactly("/agent required");
    }

    @Test
    void anEndlessBodyIsRefused() {
        Answer answer = program.send("POST", LISTINGS, "{\"agent\":\"" + "x".repeat(600_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        Answer answer = program.with("Content-Type", "text/plain").send("POST", LISTINGS, wish());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported-media-type");
    }

    @Test
    void anIncompleteDraftIsNotPublishedAndSaysWhatIsMissing() {
        String path = add().header("Location").orElseThrow();

        Answer answer = program.with("If-Match", "\"1\"").send("POST", path + "/publish", "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .contains("/inputPerMillion required", "/outputPerMillion required", "/preflight preflight-missing");
        assertThat(program.send("POST", path + "/publish", "{\"preflight\":\"1\"}")
                        .errors())
                .containsExactly("/preflight preflight-unknown");
    }

    @Test
    void aListingThatIsNotThereIsNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "none", "'%20or%201=1")) {
            String path = LISTINGS + "/" + id;
            program.with("If-Match", "\"1\"");
            assertThat(program.get(path).status()).isEqualTo(404);
            assertThat(program.send("DELETE", path, null).status()).isEqualTo(404);
            assertThat(program.send("POST", path + "/publish", "{\"unmeasuredBecause\":\"x\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(program.send("POST", path + "/pause", null).status()).isEqualTo(404);
            assertThat(program.send("POST", path + "/resume", null).status()).isEqualTo(404);
        }
    }

    @Test
    void isForAdminsAndTheirKeysOnly() {
        String path = add().header("Location").orElseThrow();
        String owner = AccountsFixtures.newEmail();
        accounts.customer("Customer of " + owner, owner);

        for (Program refused : List.of(
                Program.signedIn(port, owner),
                Program.withKey(port, keys.ofCustomer(ApiScope.MARKETPLACE_READ)),
                Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_AGENTS)))) {
            refused.with("If-Match", "\"1\"");
            for (String[] call : new String[][] {
                {"GET", LISTINGS, null},
                {"POST", LISTINGS, wish()},
                {"GET", path, null},
                {"DELETE", path, null},
                {"POST", path + "/pause", null},
                {"POST", path + "/resume", null},
                {"POST", path + "/publish", "{\"unmeasuredBecause\":\"x\"}"}
            }) {
                assertThat(refused.send(call[0], call[1], call[2]).status())
                        .as(call[0] + call[1])
                        .isEqualTo(403);
            }
        }
        assertThat(program.get(path).status()).isEqualTo(200);
    }

    @Test
    void anAdminWhoIsSignedInMayDoTheSame() {
        String email = AccountsFixtures.newEmail();
        accounts.admin(email);
        Program admin = Program.signedIn(port, email);

        Answer added = admin.send("POST", LISTINGS, wish());

        assertThat(added.status()).isEqualTo(201);
        Answer saved = admin.with("If-Match", "\"1\"")
                .send(
                        "PUT",
                        added.header("Location").orElseThrow(),
                        complete(added).toString());
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().path("savedBy").asString()).isEqualTo("Admin " + email);
    }

    @Test
    void listsByStateInPages() {
        String id = add().json().path("id").asString();
        var seen = new ArrayList<String>();
        String path = LISTINGS + "?state=DRAFT&limit=1";
        for (String next = path; next != null; ) {
            Answer page = program.get(next);
            page.json().path("items").forEach(item -> seen.add(item.path("id").asString()));
            next = page.json().path("next").isNull()
                    ? null
                    : path + "&cursor=" + page.json().path("next").asString();
        }

        assertThat(seen).contains(id).doesNotHaveDuplicates();
        assertThat(program.get(LISTINGS + "?state=RETIRED").json().path("items"))
                .isEmpty();
        assertThat(program.get(LISTINGS + "?state=SOLD&limit=x").errors())
                .containsExactlyInAnyOrder("state unknown-value", "limit wrong-type");
    }

    private Answer add() {
        return program.without("If-Match").send("POST", LISTINGS, wish());
    }

    private Answer save(Answer added, String text) {
        return program.with("If-Match", added.header("ETag").orElseThrow())
                .send("PUT", added.header("Location").orElseThrow(), text);
    }

    private String wish() {
        return "{\"agent\":{\"namespace\":\"%s\",\"name\":\"%s\"}}".formatted(agent.namespace(), agent.name());
    }

    /** The text of the draft with what publishing asks for. */
    private static ObjectNode complete(Answer added) {
        var text = (ObjectNode)
                JsonMapper.shared().readTree(added.json().path("text").toString());
        text.put("title", "Refund Clerk");
        text.put("purpose", "Books refunds, with your approval.");
        text.put("inputPerMillion", new BigDecimal("1.20"));
        text.put("outputPerMillion", 6);
        text.put("perMonth", 0);
        text.putObject("isolation").put("kind", "STATELESS").put("statement", "Nothing is kept.");
        return text;
    }
}
