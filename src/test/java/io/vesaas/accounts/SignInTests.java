package io.vesaas.accounts;

import static io.vesaas.accounts.AccountsFixtures.PASSWORD;
import static io.vesaas.accounts.AccountsFixtures.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.PlatformTest;
import io.vesaas.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    AccountsFixtures accounts;

    @Test
    void theRightPasswordLeadsToWhereThePersonWorks() {
        String email = newEmail();
        accounts.customer("Right Ltd", email);

        assertThat(new Visitor(port).signIn(email, PASSWORD)).isEqualTo("/team");
    }
}
