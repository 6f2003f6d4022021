package io.vesaas.accounts;

import static io.vesaas.accounts.AccountsFixtures.PASSWORD;
import static io.vesaas.accounts.AccountsFixtures.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.MovableClock;
import io.vesaas.PlatformTest;
import io.vesaas.Visitor;
import io.vesaas.shared.CustomerId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a sign-in lasts: as its row says, whatever becomes of the HTTP session. */
@PlatformTest
class StayingSignedInTests {

    private static final String COOKIE = "ve-sign-in";

    @LocalServerPort
    int port;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    PlatformScope platform;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final String email = newEmail();
    private CustomerId customer;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        customer = accounts.customer("Staying Ltd", email);
        visitor = new Visitor(port);
        visitor.signIn(email, PASSWORD);
    }

    @Test
    void theCookieAloneIsEnoughAfterARestart() {
        visitor.withoutCookie("JSESSIONID");

        assertThat(isSignedIn(visitor)).isTrue();
        assertThat(visitor.cookie("JSESSIONID")).isPresent();
    }

    @Test
    void theSessionAloneIsNotEnough() {
        visitor.withoutCookie(COOKIE);

        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void anUnknownCookieIsIgnored() {
        assertThat(isSignedIn(
                        new Visitor(port).withCookie(COOKIE, Token.random().value())))
                .isFalse();
        assertThat(isSignedIn(new Visitor(port).withCookie(COOKIE, "no-token"))).isFalse();
        assertThat(new Visitor(port)
                        .withCookie(COOKIE, "x".repeat(4000))
                        .get("/sign-in")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSessionDoesNotServeTheCookieOfSomebodyElse() {
        String other = newEmail();
        accounts.member(customer, other, Role.MEMBER);
        var colleague = new Visitor(port);
        colleague.signIn(other, PASSWORD);
        String session = visitor.cookie("JSESSIONID").orElseThrow();

        visitor.withCookie(COOKIE, colleague.cookie(COOKIE).orElseThrow());
        isSignedIn(visitor);

        assertThat(visitor.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(session);
    }

    @Test
    void blockingAPersonEndsItsSignInsAtOnce() {
        accounts.block(accounts.person(email));

        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void aRowRevokedByAnotherReplicaEndsTheSessionWithinSeconds() {
        assertThat(isSignedIn(visitor)).isTrue();
        change("revoked_at = :now");

        clock.advance(Duration.ofSeconds(16));

        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void aSignInEndsWhenItWasNotSeenForLong() {
        change("expires_at = :now");
        clock.advance(Duration.ofSeconds(16));

        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void whoComesBackStaysLonger() {
        change(
                "last_seen_at = cast(:now as timestamptz) - interval '20 days', expires_at = cast(:now as timestamptz) + interval '10 days'");
        clock.advance(Duration.ofSeconds(16));

        assertThat(isSignedIn(visitor)).isTrue();
        assertThat(platform.call(
                        "test",
                        () -> jdbc.sql("""
                                select expires_at > cast(:now as timestamptz) + interval '29 days' from sign_in
                                 where token_hash = :hash""")
                                .param("hash", new Token(visitor.cookie(COOKIE).orElseThrow()).hash())
                                .param("now", Timestamp.from(clock.instant()))
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }

    @Test
    void signingOutEndsTheRowAndNotOnlyTheCookie() {
        String token = visitor.cookie(COOKIE).orElseThrow();

        var answer = visitor.post("/sign-out", Map.of("_csrf", visitor.csrf()));

        assertThat(Visitor.location(answer)).isEqualTo("/sign-in?signed-out");
        assertThat(visitor.cookie(COOKIE)).isEmpty();
        assertThat(isSignedIn(new Visitor(port).withCookie(COOKIE, token))).isFalse();
    }

    @Test
    void nobodyIsSignedOutByAForeignPage() {
        assertThat(visitor.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(isSignedIn(visitor)).isTrue();
    }

    @Test
    void aNewRoleHoldsFromTheNextLookOn() {
        var member = accounts.signedIn(email);
        platform.run(
                "test",
                () -> jdbc.sql("update member set role = 'BILLING' where person_id = :person")
                        .param("person", member.personId().value())
                        .update());

        assertThat(accounts.signedIn(email).authorities()).containsExactlyInAnyOrder("ROLE_BILLING", "ROLE_MEMBER");
    }

    @Test
    void aPersonSwitchesBetweenItsCustomersAndIsRemembered() {
        var second = accounts.customer("Zweite GmbH", newEmail());
        accounts.join(second, accounts.person(email), Role.MEMBER);
        var before = accounts.signedIn(email);

        AccountsFixtures.acting(before, () -> {
            assertThat(signIns.memberships())
                    .extracting(Membership::customerName, Membership::role)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple("Staying Ltd", Role.OWNER),
                            org.assertj.core.api.Assertions.tuple("Zweite GmbH", Role.MEMBER));
            signIns.switchTo(second);
            return true;
        });

        clock.advance(Duration.ofSeconds(1));
        assertThat(before.customerId()).isEqualTo(customer);
        assertThat(accounts.signedIn(email).customerId()).isEqualTo(second);
    }

    private void change(String what) {
        platform.run(
                "test",
                () -> jdbc.sql("update sign_in set " + what + " where token_hash = :hash")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("hash", new Token(visitor.cookie(COOKIE).orElseThrow()).hash())
                        .update());
    }

    private static boolean isSignedIn(Visitor visitor) {
        return visitor.get("/api/nothing-here").statusCode() != 401
                && !Visitor.location(visitor.get("/team")).equals("/sign-in");
    }
}
