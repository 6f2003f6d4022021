package io.vesaas.accounts;

import static io.vesaas.accounts.AccountsFixtures.PASSWORD;
import static io.vesaas.accounts.AccountsFixtures.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.MovableClock;
import io.vesaas.PlatformTest;
import io.vesaas.Visitor;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing passwords gets ever slower, but nobody is locked out for good. */
@PlatformTest
class SlowDownTests {

    private static final String TOO_MANY = "/sign-in?error=too-many&seconds=";

    @LocalServerPort
    int port;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    SlowDown slowDown;

    @Autowired
    PlatformScope platform;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Test
    void anAccountWaitsAfterFiveWrongPasswordsEvenWithTheRightOne() {
        String email = newEmail();
        accounts.customer("Slow Ltd", email);
        IntStream.range(0, 6).forEach(_ -> {
            new Visitor(port).signIn(email, "wrong password");
            clock.advance(Duration.ofSeconds(1));
        });

        assertThat(new Visitor(port).signIn(email, PASSWORD)).startsWith(TOO_MANY);

        clock.advance(Duration.ofMinutes(1));
        assertThat(new Visitor(port).signIn(email, PASSWORD)).isEqualTo("/team");
        assertThat(new Visitor(port).signIn(email, "wrong password")).isEqualTo("/sign-in?error=wrong");
    }

    @Test
    void anUnknownAccountIsSlowedDownAlike() {
        String nobody = newEmail();
        IntStream.range(0, 5).forEach(_ -> new Visitor(port).signIn(nobody, "wrong password"));

        assertThat(new Visitor(port).signIn(nobody, "wrong password")).startsWith(TOO_MANY);
    }

    @Test
    void anAddressWaitsAfterManyAccounts() {
        String email = newEmail();
        accounts.customer("Neighbours Ltd", email);
        var guesser = new Visitor(port).from("2001:db8:1:1::7");
        IntStream.range(0, 21).forEach(_ -> guesser.signIn("no address", "wrong password"));

        assertThat(new Visitor(port).from("2001:db8:1:1::8").signIn(email, PASSWORD))
                .startsWith(TOO_MANY);
        assertThat(new Visitor(port).from("2001:db8:1:2::7").signIn(email, PASSWORD))
                .isEqualTo("/team");
    }

    @Test
    void theWaitGrowsToItsLongestAndIsNeverProlongedByAsking() {
        var account = SlowDown.Subject.account(Email.require(newEmail()));
        Duration longest = Duration.ZERO;
        for (int attempt = 0; attempt < 30; attempt++) {
            Duration wait = slowDown.admit(account).orElse(Duration.ZERO);
            assertThat(slowDown.admit(account).orElse(Duration.ZERO)).isLessThanOrEqualTo(Duration.ofMinutes(1));
            longest = longest.compareTo(wait) > 0 ? longest : wait;
            clock.advance(wait);
        }

        assertThat(longest).isBetween(Duration.ofSeconds(55), Duration.ofMinutes(1));
        forgetAnHour();
        IntStream.range(0, 4).forEach(_ -> assertThat(slowDown.admit(account)).isEmpty());
    }

    private void forgetAnHour() {
        platform.run("test", () -> jdbc.sql("""
                        update sign_in_slow_down
                           set last_at = last_at - interval '61 minutes', free_at = free_at - interval '61 minutes'""").update());
    }

    @Test
    void manyAtOnceDoNotSlipThrough() throws Exception {
        var account = SlowDown.Subject.account(Email.require(newEmail()));
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var admitted = IntStream.range(0, 40)
                    .mapToObj(_ -> crowd.submit(() -> slowDown.admit(account).isEmpty()))
                    .toList();
            int through = 0;
            for (var one : admitted) {
                through += one.get() ? 1 : 0;
            }
            assertThat(through).isLessThanOrEqualTo(6);
        }
    }
}
