package io.vesaas.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.ListingId;
import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.Finding;
import io.vesaas.runtime.Finding.Check;
import io.vesaas.runtime.Finding.Outcome;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteDoctor;
import io.vesaas.runtime.RouteReport;
import io.vesaas.runtime.RouteReport.Verdict;
import io.vesaas.runtime.Routes;
import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Scope;
import io.vesaas.team.VirtualEmployee.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Setting up against the sandbox, with a doctor that says what a test wants where the sandbox would have to be broken. */
@PlatformTest
class ProvisioningTests {

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    SandboxWorld world;

    @Autowired
    HireLog hires;

    @Autowired
    Routes routes;

    @Autowired
    AgentClient agents;

    @Autowired
    RouteDoctor doctor;

    @Autowired
    RouteExaminations examinations;

    @Autowired
    RouteWatch watch;

    @Autowired
    TeamSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Test
    void theEvidenceOfANewHireIncludesItsBurst() {
        VeId ve = fixtures.active(fixtures.owner(), fixtures.readyAgent("go"));

        assertThat(findings(ve))
                .hasSize(10)
                .allMatch(Finding::passed)
                .extracting(Finding::check)
                .contains(Check.BURST, Check.DOTS, Check.TWICE_ENCODED_DOTS, Check.FORGED_TOKEN);
    }

    @Test
    void theCustomerFindsTheWholeLimitAfterTheBurst() {
        SignedIn owner = fixtures.owner();
        VeId ve = fixtures.active(owner, fixtures.readyAgent("go"));
        var passage = new Passage.Hire(
                new io.vesaas.runtime.RouteId(ve.value()),
                owner.customer().orElseThrow().toString(),
                "customer");

        for (int request = 0; request < 60; request++) {
            agents.probe(passage);
        }
        assertThat(routes.list())
                .filteredOn(installed -> installed.id().equals(passage.route()))
                .extracting(InstalledRoute::route)
                .extracting(Route::requestsPerMinute, Route::burst)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(60, 10));
    }

    @Test
    void aRouteThatLetsOthersInNeverBecomesActiveAndIsTakenAwayAtOnce() {
        SignedIn owner = fixtures.owner();
        VeId ve = provisionByHand(owner);
        var open = new Dictating(Outcome.FAILED);

        Optional<java.time.Duration> pause = advance(owner, ve, open);

        assertThat(pause).contains(settings.firstPause());
        assertThat(world.hasRoute(ve.value())).isFalse();
        for (int tries = 1; tries < settings.tries(); tries++) {
            assertThat(fixtures.get(owner, ve).state()).isEqualTo(State.PROVISIONING);
            pause = advance(owner, ve, open);
        }
        assertThat(pause).isEmpty();
        assertThat(fixtures.get(owner, ve).state()).isEqualTo(State.FAILED);
        assertThat(fixtures.get(owner, ve).failureCode()).isEqualTo("route-not-secured");
        assertThat(world.hasRoute(ve.value())).isFalse();
        assertThat(watch(() -> watch.changes(ve)))
                .extracting(VerdictChange::verdict)
                .containsExactly(Verdict.NOT_SECURED);
    }

    @Test
    void aRouteThatCannotBeVerifiedIsTriedAgain() {
        SignedIn owner = fixtures.owner();
        VeId ve = provisionByHand(owner);

        advance(owner, ve, new Dictating(Outcome.UNCLEAR));
        assertThat(fixtures.get(owner, ve).state()).isEqualTo(State.PROVISIONING);
        assertThat(world.hasRoute(ve.value())).isFalse();

        assertThat(advance(owner, ve, doctor)).isEmpty();
        assertThat(fixtures.get(owner, ve).state()).isEqualTo(State.ACTIVE);
        assertThat(watch(() -> watch.changes(ve)))
                .extracting(VerdictChange::verdict)
                .containsExactly(Verdict.SECURED, Verdict.NOT_VERIFIED);
    }

    @Test
    void aTrialThatWasCutOffInTheMiddleCanBeRepeatedAtOnce() {
        SignedIn owner = fixtures.owner();
        VeId ve = provisionByHand(owner);
        var trial = new RouteTrial(routes, agents, doctor);
        customer(owner, () -> {
            Route route = hires.routeIf(ve, State.PROVISIONING).orElseThrow();
            trial.begin(route, 0);
            return trial.examine(
                    new Passage.Hire(route.id(), owner.customer().orElseThrow().toString(), "probe"));
        });

        Optional<java.time.Duration> first = advance(owner, ve, doctor);
        assertThat(first.isEmpty() || advance(owner, ve, doctor).isEmpty()).isTrue();
        assertThat(fixtures.get(owner, ve).state()).isEqualTo(State.ACTIVE);
    }

    /** A hire that its saga leaves alone. */
    private VeId provisionByHand(SignedIn owner) {
        ListingId listing = fixtures.offer(fixtures.readyAgent("go"));
        VeId ve = VeId.next();
        CustomerId customer = owner.customer().orElseThrow();
        customer(
                owner,
                () -> transaction.execute(_ -> jdbc.sql("""
                        insert into virtual_employee (id, customer_id, name, palette, listing_id, listing_version,
                          agent_namespace, agent_name, title, state, step, attempts, hire_key, hired_at, version)
                        select :id, :customer, 'Handa', 1, l.id, 1, l.agent_namespace, l.agent_name, 'Test Agent',
                               'PROVISIONING', 'RECORDED', 0, :key, now(), 0
                          from listing l where l.id = :listing""")
                        .param("id", ve.value())
                        .param("customer", customer.value())
                        .param("key", UUID.randomUUID())
                        .param("listing", listing.value())
                        .update()));
        return ve;
    }

    private Optional<java.time.Duration> advance(SignedIn owner, VeId ve, RouteDoctor doctor) {
        var provisioning =
                new Provisioning(hires, routes, new RouteTrial(routes, agents, doctor), examinations, settings);
        return customer(owner, () -> provisioning.advance(ve));
    }

    private static <T> T customer(SignedIn owner, Supplier<T> work) {
        return Acting.as("test", new Scope.Customer(owner.customer().orElseThrow()), work);
    }

    private List<Finding> findings(VeId ve) {
        return watch(() -> watch.findings(ve));
    }

    private static <T> T watch(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }

    /** Says of every route what a test wants. */
    private record Dictating(Outcome outcome) implements RouteDoctor {

        @Override
        public RouteReport examineUnused(Passage.Hire passage) {
            var finding = new Finding(Check.NO_TOKEN, "GET /", "HTTP 401", "HTTP 200", Instant.EPOCH, outcome);
            return new RouteReport(passage.route(), Instant.now(), List.of(finding));
        }

        @Override
        public RouteReport examine(Passage.Hire passage, Route wanted, Supplier<@Nullable InstalledRoute> installed) {
            return examineUnused(passage);
        }

        @Override
        public Finding examineRemoved(Passage.Hire passage) {
            return examineUnused(passage).findings().getFirst();
        }

        @Override
        public List<String> gatewayDrift() {
            return List.of();
        }
    }
}
