package io.vesaas.accounts;

import static io.vesaas.accounts.AccountsFixtures.PASSWORD;
import static io.vesaas.accounts.AccountsFixtures.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.PlatformTest;
import io.vesaas.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Signing in through the real form of the running application. */
@PlatformTest
class SignInTests {

    private static final String COOKIE = "ve-sign-in";

    @LocalServerPort
    int port;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    PlatformScope platform;

    @Autowired
    JdbcClient jdbc;

    private final String email = newEmail();
    private Visitor visitor;

    @BeforeEach
    void openCustomer() {
        accounts.customer("Sign-in Ltd", email);
        visitor = new Visitor(port);
    }

    @Test
    void theRightPasswordLeadsToWhereThePersonWorks() {
        String admin = newEmail();
        accounts.admin(admin);

        assertThat(visitor.signIn(email, PASSWORD)).isEqualTo("/team");
        assertThat(new Visitor(port).signIn(admin, PASSWORD)).isEqualTo("/admin/agents");
    }

    @Test
    void theAddressCountsWithoutSpacesAndInAnyCase() {
        assertThat(visitor.signIn("  " + email.toUpperCase() + " ", PASSWORD)).isEqualTo("/team");
    }

    @Test
    void afterwardsComesThePageThatWasAskedFor() {
        assertThat(Visitor.location(visitor.get("/team/some-page?tab=2"))).isEqualTo("/sign-in");

        assertThat(visitor.signIn(email, PASSWORD)).startsWith("/team/some-page?tab=2");
    }

    @Test
    void theCookieIsKeptFromScriptsAndForeignPages() {
        var overHttps = visitor.withHeader("X-Forwarded-Proto", "https");
        var answer =
                overHttps.post("/sign-in", Map.of("username", email, "password", PASSWORD, "_csrf", overHttps.csrf()));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(COOKIE))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void onlyTheHashOfTheTokenIsStored() {
        visitor.signIn(email, PASSWORD);
        Token token = new Token(visitor.cookie(COOKIE).orElseThrow());

        int rows = platform.call(
                "test",
                () -> jdbc.sql("select count(*) from sign_in where token_hash = :hash")
                        .param("hash", token.hash())
                        .query(Integer.class)
                        .single());

        assertThat(rows).isOne();
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountGetTheSameAnswer() {
        assertThat(visitor.signIn(email, "wrong password")).isEqualTo("/sign-in?error=wrong");
        assertThat(visitor.signIn(newEmail(), PASSWORD)).isEqualTo("/sign-in?error=wrong");
        assertThat(visitor.cookie(COOKIE)).isEmpty();
    }

    @Test
    void aBlockedPersonStaysOut() {
        accounts.block(accounts.person(email));

        assertThat(visitor.signIn(email, PASSWORD)).isEqualTo("/sign-in?error=wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "' or 1=1 --",
                "x'; drop table person; --@example.org",
                "<script>alert(1)</script>@example.org",
                "nul\u0000byte@example.org",
                "\uD800@example.org",
                "a@b@c",
                "%00%0d%0aSet-Cookie:x=y@example.org"
            })
    void whatIsNoAddressIsJustWrong(String typed) {
        assertThat(visitor.signIn(typed, PASSWORD)).isEqualTo("/sign-in?error=wrong");
    }

    @Test
    void veryLongInputIsRefusedBeforeItIsHashed() {
        String longPassword = PASSWORD + "x".repeat(500_000);

        assertThat(visitor.signIn(email, longPassword)).isEqualTo("/sign-in?error=wrong");
        assertThat(visitor.signIn("x".repeat(500_000) + email, PASSWORD)).isEqualTo("/sign-in?error=wrong");
    }

    @Test
    void aHashOfAnOlderKindIsReplacedOnTheWayIn() {
        platform.run(
                "test",
                () -> jdbc.sql("update person set password_hash = :hash where email = :email")
                        .param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
                        .param("email", email)
                        .update());

        assertThat(visitor.signIn(email, PASSWORD)).isEqualTo("/team");
        assertThat(hash()).startsWith("{argon2id}$argon2id$");
        assertThat(new Visitor(port).signIn(email, PASSWORD)).isEqualTo("/team");
    }

    @Test
    void theSessionGetsANewIdSoThatNobodyCanPlantOne() {
        visitor.get("/sign-in");
        String planted = visitor.cookie("JSESSIONID").orElseThrow();

        visitor.signIn(email, PASSWORD);

        assertThat(visitor.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(planted);
        var attacker = new Visitor(port).withCookie("JSESSIONID", planted);
        assertThat(Visitor.location(attacker.get("/team"))).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenDoesNotSignIn() {
        var answer = visitor.post("/sign-in", Map.of("username", email, "password", PASSWORD));

        assertThat(Visitor.location(answer)).isEqualTo("/sign-in?error=stale");
        assertThat(visitor.cookie(COOKIE)).isEmpty();
    }

    @Test
    void signingInAnewEndsTheSignInBefore() {
        visitor.signIn(email, PASSWORD);
        String before = visitor.cookie(COOKIE).orElseThrow();

        visitor.signIn(email, PASSWORD);

        assertThat(visitor.cookie(COOKIE).orElseThrow()).isNotEqualTo(before);
        var old = new Visitor(port).withCookie(COOKIE, before);
        assertThat(Visitor.location(old.get("/team"))).isEqualTo("/sign-in");
    }

    private String hash() {
        return platform.call(
                "test",
                () -> jdbc.sql("select password_hash from person where email = :email")
                        .param("email", email)
                        .query(String.class)
                        .single());
    }
}
