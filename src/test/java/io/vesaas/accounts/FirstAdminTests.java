package io.vesaas.accounts;

import static io.vesaas.accounts.AccountsFixtures.PASSWORD;
import static io.vesaas.accounts.AccountsFixtures.newEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.Visitor;
import java.sql.Timestamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an empty platform gets its first admin; while these run, the admins of other tests are out of the way. */
@PlatformTest
class FirstAdminTests {

    private static final Timestamp OUT_OF_THE_WAY = Timestamp.valueOf("2001-01-01 00:00:00");

    @LocalServerPort
    int port;

    @Autowired
    SetupLinks links;

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    PlatformScope platform;

    @Autowired
    JdbcClient jdbc;

    private final NewPerson ada = new NewPerson("Ada", newEmail(), PASSWORD);

    @BeforeEach
    void sendAdminsAway() {
        update("update person set blocked_at = :then where admin and blocked_at is null");
    }

    @AfterEach
    void letAdminsBack() {
        update("update person set blocked_at = null where blocked_at = :then");
    }

    @Test
    void theLinkMakesOneAdminOnce() {
        String token = links.issue().orElseThrow().value();
        String another = links.issue().orElseThrow().value();
        assertThat(links.isOpen(token)).isTrue();

        links.use(token, ada);

        assertThat(new Visitor(port).signIn(ada.email(), PASSWORD)).isEqualTo("/admin/agents");
        assertThat(links.isOpen(token)).isFalse();
        assertThatThrownBy(() -> links.use(token, ada)).isInstanceOf(SetupLinkUsed.class);
        assertThatThrownBy(() -> links.use(another, new NewPerson("Eve", newEmail(), PASSWORD)))
                .isInstanceOf(SetupLinkUsed.class);
    }

    @Test
    void thereIsNoLinkOnceThereIsAnAdmin() {
        links.use(links.issue().orElseThrow().value(), ada);

        assertThat(links.issue()).isEmpty();
    }

    @Test
    void aLinkIsTooOldAfterADay() {
        String token = links.issue().orElseThrow().value();

        platform.run(
                "test",
                () -> jdbc.sql("update setup_link set expires_at = expires_at - interval '24 hours'")
                        .update());

        assertThat(links.isOpen(token)).isFalse();
    }

    @Test
    void aGuessedLinkOpensNothing() {
        assertThat(links.isOpen(Token.random().value())).isFalse();
        assertThat(links.isOpen("' or 1=1 --")).isFalse();
        assertThatThrownBy(() -> links.use(Token.random().value(), ada)).isInstanceOf(SetupLinkUsed.class);
    }

    @Test
    void theSetupPageNeedsNoSignIn() {
        assertThat(new Visitor(port).get("/setup?token=x").statusCode()).isEqualTo(200);
    }

    @Test
    void theSettingsAppointOneAdminAndNoSecondOne() {
        var wanted = new AccountsSettings.FirstAdmin(newEmail(), PASSWORD);
        firstAdmin.fromSettings(wanted);
        firstAdmin.fromSettings(wanted);
        String second = newEmail();
        firstAdmin.fromSettings(new AccountsSettings.FirstAdmin(second, PASSWORD));

        assertThat(new Visitor(port).signIn(wanted.email(), PASSWORD)).isEqualTo("/admin/agents");
        assertThat(new Visitor(port).signIn(second, PASSWORD)).isEqualTo("/sign-in?error=wrong");
    }

    private void update(String sql) {
        platform.run("test", () -> jdbc.sql(sql).param("then", OUT_OF_THE_WAY).update());
    }
}
