package io.vesaas.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.MovableClock;
import io.vesaas.PlatformTest;
import io.vesaas.Program;
import io.vesaas.Program.Answer;
import io.vesaas.Visitor;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.ApiScope;
import io.vesaas.accounts.KeyFixtures;
import io.vesaas.accounts.NewApiKey;
import io.vesaas.accounts.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is let in to the interface for programs, and how others are refused. */
@PlatformTest
class ApiAccessTests {

    private static final String AGENTS = "/api/admin/kagent/agents";
    private static final String OPEN_TO_ALL_SIGNED_IN = "/api/openapi";

    @LocalServerPort
    int port;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    KeyFixtures keys;

    @Autowired
    Clock clock;

    @Test
    void nobodyIsTurnedAwayWithTheWayIn() {
        Answer answer = new Program(port).get(AGENTS);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"VE Platform\"");
    }

    @Test
    void aKeyOpensWhatItsScopesCover() {
        assertThat(Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_AGENTS))
                        .get(AGENTS)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aKeyOpensNothingElse() {
        Answer answer =
                Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_MARKETPLACE)).get(AGENTS);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("forbidden");
        assertThat(Program.withKey(port, keys.ofCustomer(ApiScope.MARKETPLACE_READ))
                        .get(AGENTS)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer nonsense",
                "Bearer vek_aaaaaaaa_0123456789012345678901234567890123456789012",
                "Bearer",
                "Bearer a b",
                "Basic bGVhOmRlbW8=",
                ""
            })
    void whateverElseStandsInTheHeaderIsRefused(String header) {
        Answer answer = new Program(port).with("Authorization", header).get(AGENTS);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("api-key-wrong");
        assertThat(answer.header("WWW-Authenticate").orElse("")).contains("error=\"invalid_token\"");
    }

    @Test
    void aRevokedKeyIsRefusedFromTheNextCallOn() {
        SignedIn owner = keys.owner();
        NewApiKey key = keys.ofCustomer(owner, null, ApiScope.MARKETPLACE_READ);
        Program program = Program.withKey(port, key.secret());
        assertThat(program.get(OPEN_TO_ALL_SIGNED_IN).status()).isEqualTo(200);

        keys.revoke(owner, key);

        assertThat(program.get(OPEN_TO_ALL_SIGNED_IN).code()).isEqualTo("api-key-revoked");
    }

    @Test
    void anExpiredKeyIsRefused() {
        var end = clock.instant().plus(Duration.ofHours(1));
        NewApiKey key = keys.ofCustomer(keys.owner(), end, ApiScope.MARKETPLACE_READ);
        Program program = Program.withKey(port, key.secret());
        assertThat(program.get(OPEN_TO_ALL_SIGNED_IN).status()).isEqualTo(200);

        ((MovableClock) clock).advance(Duration.ofHours(1));

        Answer answer = program.get(OPEN_TO_ALL_SIGNED_IN);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("api-key-expired");
    }

    @Test
    void whoeverSendsWrongKeysHasToWaitAndDisturbsNobodyElse() {
        String address = "203.0.113.77";
        Program guessing = Program.withKey(port, "nonsense").with("X-Forwarded-For", address);
        Answer answer = guessing.get(AGENTS);
        for (int i = 0; i < 30 && answer.status() == 401; i++) {
            answer = guessing.get(AGENTS);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("too-many-wrong-keys");
        assertThat(answer.header("Retry-After").map(Integer::parseInt).orElse(0))
                .isPositive();
        Program right =
                Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_AGENTS)).with("X-Forwarded-For", address);
        assertThat(right.get(AGENTS).status()).isEqualTo(200);
        String email = AccountsFixtures.newEmail();
        accounts.admin(email);
        assertThat(new Visitor(port).from(address).signIn(email, AccountsFixtures.PASSWORD))
                .doesNotContain("error");
    }

    @Test
    void aKeyOpensNoPage() {
        String key = keys.ofAdmin(ApiScope.ADMIN_AGENTS);

        for (String page : new String[] {"/admin/agents", "/team", "/api/docs", "/actuator/health/db"}) {
            Answer answer = Program.withKey(port, key).get(page);
            assertThat(answer.status()).as(page).isIn(302, 401, 404);
        }
    }

    @Test
    void whenACookieComesAlongTheKeyCounts() {
        String admin = admin();
        String customers = keys.ofCustomer(ApiScope.MARKETPLACE_READ);
        Program both = Program.signedIn(port, admin).with("Authorization", "Bearer " + customers);

        assertThat(both.get(AGENTS).status()).isEqualTo(403);
        assertThat(both.with("Authorization", "Bearer wrong").get(AGENTS).status())
                .isEqualTo(401);
        assertThat(both.without("Authorization").get(AGENTS).status()).isEqualTo(200);
    }

    @Test
    void aSignInMayDoWhatItsRoleMay() {
        String owner = AccountsFixtures.newEmail();
        accounts.customer("Customer " + UUID.randomUUID(), owner);

        assertThat(Program.signedIn(port, admin()).get(AGENTS).status()).isEqualTo(200);
        assertThat(Program.signedIn(port, owner).get(AGENTS).status()).isEqualTo(403);
    }

    @Test
    void whatASignInChangesNeedsTheTokenThatOtherSitesDontHave() {
        Program admin = Program.signedIn(port, admin());
        String listings = "/api/admin/marketplace/agents";

        Answer without = admin.without("X-XSRF-TOKEN").send("POST", listings, "{}");
        Answer wrong = admin.with("X-XSRF-TOKEN", "wrong").send("POST", listings, "{}");

        assertThat(without.status()).isEqualTo(403);
        assertThat(without.code()).isEqualTo("csrf-token-missing");
        assertThat(wrong.code()).isEqualTo("csrf-token-missing");
        String key = keys.ofAdmin(ApiScope.ADMIN_MARKETPLACE);
        assertThat(Program.withKey(port, key).send("POST", listings, "{}").status())
                .isEqualTo(422);
    }

    @Test
    void noCookieIsGivenToAProgramWithAKey() {
        Answer answer =
                Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_AGENTS)).get(AGENTS);

        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void whatIsNotThereIsAProblemForProgramsAlsoWhenABrowserAsks() {
        Program program =
                Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_AGENTS)).with("Accept", "text/html");

        Answer answer = program.get("/api/no/such/thing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
    }

    @Test
    void otherMethodsAndMediaTypesAreProblemsWithACode() {
        Program program = Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_AGENTS, ApiScope.ADMIN_MARKETPLACE));

        Answer method = program.send("PATCH", AGENTS, "{}");
        Answer type = program.with("Content-Type", "text/xml").send("POST", "/api/admin/marketplace/agents", "<a/>");
        Answer answer = program.with("Accept", "image/png").get(AGENTS);

        assertThat(method.status()).isEqualTo(405);
        assertThat(method.code()).isEqualTo("method-not-allowed");
        assertThat(method.header("Allow").orElse("")).contains("GET");
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.code()).isEqualTo("unsupported-media-type");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("not-acceptable");
    }

    @Test
    void answersMayBeKeptByWhoeverAskedAndAreAskedForAgain() {
        Program program = Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_AGENTS));
        Answer first = program.get(AGENTS);
        String tag = first.header("ETag").orElseThrow();

        Answer again = program.with("If-None-Match", tag).get(AGENTS);

        assertThat(first.header("Cache-Control")).contains("private, no-cache");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(program.with("If-None-Match", "\"other\"").get(AGENTS).status())
                .isEqualTo(200);
    }

    private String admin() {
        String email = AccountsFixtures.newEmail();
        accounts.admin(email);
        return email;
    }
}
