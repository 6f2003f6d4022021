package io.vesaas.team;

import static org.awaitility.Awaitility.await;

import io.vesaas.SandboxWorld;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Offering;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import io.vesaas.team.VirtualEmployee.State;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Customers with virtual employees for tests; each call makes new ones, with an agent of their own. */
@TestComponent
public class TeamFixtures {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AccountsFixtures accounts;
    private final SandboxWorld world;
    private final AgentCatalog agents;
    private final Publishing publishing;
    private final Team team;

    TeamFixtures(AccountsFixtures accounts, SandboxWorld world, AgentCatalog agents, Publishing publishing, Team team) {
        this.accounts = accounts;
        this.world = world;
        this.agents = agents;
        this.publishing = publishing;
        this.team = team;
    }

    /** The owner of a new customer, signed in. */
    public SignedIn owner() {
        String email = AccountsFixtures.newEmail();
        accounts.customer("Customer of " + email, email);
        return accounts.signedIn(email);
    }

    /** A new agent of the world, ready and known to the platform. */
    public AgentRef readyAgent(String runtime) {
        AgentRef agent = world.addAgent(runtime);
        awaitReady(agent);
        return agent;
    }

    public void awaitReady(AgentRef agent) {
        await().atMost(PATIENCE)
                .until(() -> agents.find(agent)
                        .filter(found -> found.status().state() == Agent.State.READY)
                        .isPresent());
    }

    /** Offers the agent at 2.00 per million tokens in and 8.00 out. */
    public ListingId offer(AgentRef agent) {
        return Acting.<ListingId>as(
                "test",
                new Scope.Platform("test"),
                () -> Offering.publish(publishing, agent, "Test Agent", "Answers tests", "2.00", "8.00"));
    }

    public VeId hire(SignedIn member, ListingId listing) {
        return AccountsFixtures.acting(
                member, () -> team.hire(new HireRequest(listing, 1, "Testa", UUID.randomUUID())));
    }

    /** A virtual employee at work, with an agent of its own. */
    public VeId active(SignedIn member, AgentRef agent) {
        VeId ve = hire(member, offer(agent));
        awaitState(member, ve, State.ACTIVE);
        return ve;
    }

    public void awaitState(SignedIn member, VeId ve, State state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> get(member, ve).state() == state);
    }

    public VirtualEmployee get(SignedIn member, VeId ve) {
        return AccountsFixtures.acting(member, () -> team.get(ve));
    }
}
