package io.vesaas.chat.ui;

import static io.vesaas.accounts.AccountsFixtures.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import io.vesaas.PlatformTest;
import io.vesaas.accounts.SignedIn;
import io.vesaas.chat.Chat;
import io.vesaas.chat.ConversationId;
import io.vesaas.runs.RunId;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import io.vesaas.team.TeamFixtures;
import io.vesaas.team.VeId;
import io.vesaas.usage.ModelCallUsage;
import io.vesaas.usage.Usage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.support.TransactionOperations;

@PlatformTest
class LateCostTests extends SpringBrowserlessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    Chat chat;

    @Autowired
    Usage usage;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    @Test
    void anOpenPageShowsWhatIsBookedAfterTheAnswer() {
        SignedIn owner = fixtures.owner();
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                owner, null, AuthorityUtils.createAuthorityList(owner.authorities()))));
        VeId ve = fixtures.active(owner, fixtures.readyAgent("go"));
        ConversationId conversation = acting(owner, () -> chat.begin(ve));
        UI.getCurrent().navigate("chat/" + conversation);
        RunId run = acting(owner, () -> chat.send(conversation, UUID.randomUUID(), "Hello"));
        awaitUi(() -> assertThat(receipts()).hasSize(1));

        var late = new ModelCallUsage(
                ve, run.value(), "test", UUID.randomUUID().toString(), 7_000_000L, 0L, clock.instant());
        Acting.as(
                "test",
                new Scope.Customer(owner.customer().orElseThrow()),
                () -> transaction.executeWithoutResult(_ -> usage.record(late)));

        awaitUi(() -> assertThat(receipts()).singleElement().asString().contains("14."));
    }

    private List<String> receipts() {
        return $(Span.class).all().stream()
                .filter(span -> span.hasClassName("ve-receipt"))
                .map(span -> span.getElement().getTextRecursively())
                .toList();
    }

    private static void awaitUi(Runnable assertion) {
        await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
            MockVaadin.runUIQueue(true);
            assertion.run();
        });
    }
}
