package io.vesaas.team;

import static io.vesaas.accounts.AccountsFixtures.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.RouteReport.Verdict;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import io.vesaas.team.VirtualEmployee.State;
import io.vesaas.team.VirtualEmployee.Step;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class HiringTests {

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    SandboxWorld world;

    @Autowired
    Publishing publishing;

    @Autowired
    RouteKeeping keeping;

    @Autowired
    Team team;

    @Test
    void aHireBecomesActiveThroughARouteThatAnswers() {
        SignedIn owner = fixtures.owner();

        VeId ve = fixtures.active(owner, fixtures.readyAgent("go"));

        assertThat(fixtures.get(owner, ve).step()).isEqualTo(Step.READY);
        assertThat(world.hasRoute(ve.value())).isTrue();
        assertThat(acting(owner, team::evidence).get(ve).verdict()).isEqualTo(Verdict.SECURED);
    }

    @Test
    void oneClickIsOneHireHoweverOftenItArrives() throws Exception {
        SignedIn owner = fixtures.owner();
        ListingId listing = fixtures.offer(fixtures.readyAgent("go"));
        var request = new HireRequest(listing, 1, "Double", UUID.randomUUID());
        Callable<VeId> click = () -> acting(owner, () -> team.hire(request));

        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<VeId> hired = clicks
                    .invokeAll(Stream.generate(() -> click).limit(8).toList())
                    .stream()
                    .map(HiringTests::result)
                    .distinct()
                    .toList();

            assertThat(hired).hasSize(1);
        }
        assertThat(acting(owner, team::findAll)).hasSize(1);
    }

    @Test
    void aHireWithoutAnAgentFailsWithTheReasonAndLeavesNoRouteAndCanBeRetried() {
        SignedIn owner = fixtures.owner();
        AgentRef agent = fixtures.readyAgent("go");
        ListingId listing = fixtures.offer(agent);
        world.remove(agent);

        VeId ve = fixtures.hire(owner, listing);
        fixtures.awaitState(owner, ve, State.FAILED);

        assertThat(fixtures.get(owner, ve).failureCode()).startsWith("agent-");
        assertThat(world.hasRoute(ve.value())).isFalse();

        world.apply(agent, "go");
        acting(owner, () -> {
            team.retry(ve);
            return ve;
        });
        fixtures.awaitState(owner, ve, State.ACTIVE);
    }

    @Test
    void aDismissedHireLosesItsRouteAndKeepsItsName() {
        SignedIn owner = fixtures.owner();
        VeId ve = fixtures.active(owner, fixtures.readyAgent("go"));

        acting(owner, () -> {
            team.dismiss(ve);
            return ve;
        });

        fixtures.awaitState(owner, ve, State.DISMISSED);
        assertThat(world.hasRoute(ve.value())).isFalse();
        assertThat(acting(owner, team::findAll)).isEmpty();
        assertThat(fixtures.get(owner, ve).name()).isEqualTo("Testa");
        assertThatThrownBy(() -> acting(owner, () -> team.passage(ve, "user"))).isInstanceOf(NotReady.class);
    }

    @Test
    void nobodySeesTheHiresOfAnotherCustomer() {
        VeId ve = fixtures.active(fixtures.owner(), fixtures.readyAgent("go"));
        SignedIn stranger = fixtures.owner();

        assertThat(acting(stranger, team::findAll)).isEmpty();
        assertThatThrownBy(() -> acting(stranger, () -> team.get(ve))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acting(stranger, () -> team.passage(ve, "user")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRetiredListingCannotBeHired() {
        SignedIn owner = fixtures.owner();
        ListingId listing = fixtures.offer(fixtures.readyAgent("go"));
        Acting.as("test", new Scope.Platform("test"), () -> publishing.remove(listing));

        assertThatThrownBy(() -> fixtures.hire(owner, listing)).isInstanceOf(ListingNotForHire.class);
    }

    @Test
    void aNameIsNeededAndHasALimit() {
        SignedIn owner = fixtures.owner();
        ListingId listing = fixtures.offer(fixtures.readyAgent("go"));

        for (String name : List.of("", "   ", "x".repeat(41))) {
            assertThatThrownBy(() ->
                            acting(owner, () -> team.hire(new HireRequest(listing, 1, name, UUID.randomUUID()))))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid -> assertThat(invalid.field()).isEqualTo("name"));
        }
    }

    @Test
    void aNameIsKeptAsItWasWritten() {
        SignedIn owner = fixtures.owner();
        ListingId listing = fixtures.offer(fixtures.readyAgent("go"));
        String name = "Robert'); drop table <b>ve</b>;--";

        VeId ve = acting(owner, () -> team.hire(new HireRequest(listing, 1, name, UUID.randomUUID())));

        assertThat(fixtures.get(owner, ve).name()).isEqualTo(name);
    }

    @Test
    void aRouteThatWasTakenAwayComesBackAndOneThatIsNotOursStays() {
        SignedIn owner = fixtures.owner();
        AgentRef agent = fixtures.readyAgent("go");
        VeId ve = fixtures.active(owner, agent);
        UUID foreign = UUID.randomUUID();
        world.putRoute(foreign, agent, "another installation");
        world.removeRoute(ve.value());

        await().atMost(Duration.ofSeconds(10)).until(() -> keeping.keep() && world.hasRoute(ve.value()));
        assertThat(world.hasRoute(foreign)).isTrue();
    }

    private static VeId result(Future<VeId> click) {
        try {
            return click.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
