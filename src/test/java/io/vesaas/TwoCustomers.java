package io.vesaas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.ApiKeyId;
import io.vesaas.accounts.ApiKeyRequest;
import io.vesaas.accounts.ApiKeys;
import io.vesaas.accounts.ApiScope;
import io.vesaas.accounts.NewApiKey;
import io.vesaas.accounts.Role;
import io.vesaas.accounts.SignedIn;
import io.vesaas.chat.Chat;
import io.vesaas.chat.ConversationId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Offering;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runs.RunId;
import io.vesaas.runs.RunState;
import io.vesaas.runs.Runs;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Scope;
import io.vesaas.team.HireRequest;
import io.vesaas.team.Team;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** Two customers that know nothing of each other; each has people, a virtual employee, a conversation and its cost. */
@TestComponent
public class TwoCustomers {

    private final AccountsFixtures accounts;
    private final AgentCatalog agents;
    private final Marketplace marketplace;
    private final Publishing publishing;
    private final Team team;
    private final Chat chat;
    private final Runs runs;
    private final ApiKeys keys;
    private final Supplier<Side> own = once(() -> open("Kestrel"));
    private final Supplier<Side> other = once(() -> open("Zanzibar"));

    TwoCustomers(
            AccountsFixtures accounts,
            AgentCatalog agents,
            Marketplace marketplace,
            Publishing publishing,
            Team team,
            Chat chat,
            Runs runs,
            ApiKeys keys) {
        this.accounts = accounts;
        this.agents = agents;
        this.marketplace = marketplace;
        this.publishing = publishing;
        this.team = team;
        this.chat = chat;
        this.runs = runs;
        this.keys = keys;
    }

    /**
     * One of the two.
     *
     * @param mark a word in all of its names and texts, and nowhere else
     */
    public record Side(
            String mark,
            CustomerId customer,
            SignedIn owner,
            SignedIn member,
            Offer offer,
            VeId ve,
            ConversationId conversation,
            UUID message,
            RunId run,
            ApiKeyId apiKeyId,
            String apiKey) {}

    public Side own() {
        return own.get();
    }

    public Side other() {
        return other.get();
    }

    private Side open(String mark) {
        String ownerEmail = mark + "-" + AccountsFixtures.newEmail();
        String memberEmail = mark + "-" + AccountsFixtures.newEmail();
        CustomerId customer = accounts.customer(mark + " Ltd", ownerEmail);
        accounts.member(customer, memberEmail, Role.MEMBER);
        SignedIn owner = accounts.signedIn(ownerEmail);
        Offer offer = offer();
        VeId ve = AccountsFixtures.acting(
                owner, () -> team.hire(new HireRequest(offer.id(), offer.version(), mark, UUID.randomUUID())));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(AccountsFixtures.acting(owner, () -> team.get(ve))
                                .state())
                        .isEqualTo(VirtualEmployee.State.ACTIVE));
        ConversationId conversation = AccountsFixtures.acting(owner, () -> chat.begin(ve));
        UUID message = UUID.randomUUID();
        RunId run = AccountsFixtures.acting(
                owner, () -> chat.send(conversation, message, "Remember the word " + mark + " for me."));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(AccountsFixtures.acting(owner, () -> runs.get(run))
                                .state())
                        .isEqualTo(RunState.COMPLETED));
        NewApiKey key = AccountsFixtures.acting(
                owner, () -> keys.create(new ApiKeyRequest(mark, Set.of(ApiScope.MARKETPLACE_READ), null)));
        return new Side(
                mark,
                customer,
                owner,
                accounts.signedIn(memberEmail),
                offer,
                ve,
                conversation,
                message,
                run,
                key.key().id(),
                key.secret());
    }

    /** An offer of an agent that is ready; another test may have published it. */
    private Offer offer() {
        return Acting.as(
                "test",
                new Scope.Platform("test"),
                () -> marketplace.offers().stream()
                        .filter(Offer::forHire)
                        .findFirst()
                        .orElseGet(this::publish));
    }

    private Offer publish() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> agents.findAll().stream()
                        .anyMatch(agent -> agent.status().state() == Agent.State.READY));
        Agent agent = agents.findAll().stream()
                .filter(one -> one.status().state() == Agent.State.READY)
                .findFirst()
                .orElseThrow();
        return marketplace.get(
                Offering.publish(publishing, agent.ref(), "Colleague", "Does what a test needs.", "1.20", "6.00"));
    }

    private static <T> Supplier<T> once(Supplier<T> source) {
        return new Supplier<>() {
            private T made;

            @Override
            public synchronized T get() {
                if (made == null) {
                    made = source.get();
                }
                return made;
            }
        };
    }
}
