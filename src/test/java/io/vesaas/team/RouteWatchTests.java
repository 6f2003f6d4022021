package io.vesaas.team;

import static io.vesaas.accounts.AccountsFixtures.acting;
import static io.vesaas.accounts.AccountsFixtures.withAuthority;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.accounts.SignedIn;
import io.vesaas.runtime.Finding;
import io.vesaas.runtime.Finding.Check;
import io.vesaas.runtime.Finding.Outcome;
import io.vesaas.runtime.ReconcileReport;
import io.vesaas.runtime.Repair;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.RouteReport;
import io.vesaas.runtime.RouteReport.Verdict;
import io.vesaas.shared.Acting;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Patrol, examination on demand, and what is kept of them and of repairs. */
@PlatformTest
class RouteWatchTests {

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    SandboxWorld world;

    @Autowired
    RouteWatch watch;

    @Autowired
    RouteExaminations examinations;

    @Autowired
    RouteExaminer examiner;

    @Autowired
    RouteKeeping keeping;

    @Autowired
    RouteRepairs repairs;

    @Autowired
    RouteLock lock;

    @Autowired
    Team team;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Test
    void anExaminationOnDemandLooksAtTheLimitInsteadOfUsingItUp() {
        VeId ve = fixtures.active(fixtures.owner(), fixtures.readyAgent("go"));

        admin(() -> watch.examine(ve));

        List<Finding> findings = admin(() -> watch.findings(ve));
        assertThat(findings)
                .hasSize(10)
                .allMatch(Finding::passed)
                .extracting(Finding::check)
                .contains(Check.LIMIT)
                .doesNotContain(Check.BURST);
        assertThat(watched(ve).evidence().verdict()).isEqualTo(Verdict.SECURED);
    }

    @Test
    void aLimitChangedBehindOurBackIsFoundAndShownAndGreenAgainAfterTheRepair() {
        SignedIn owner = fixtures.owner();
        var agent = fixtures.readyAgent("go");
        VeId ve = fixtures.active(owner, agent);
        world.putRoute(ve.value(), agent, installation(), 6_000, 10);

        admin(() -> watch.examine(ve));
        assertThat(acting(owner, team::evidence).get(ve).verdict()).isEqualTo(Verdict.NOT_SECURED);
        assertThat(keeping.keep()).isTrue();
        admin(() -> watch.examine(ve));

        assertThat(acting(owner, team::evidence).get(ve).verdict()).isEqualTo(Verdict.SECURED);
        assertThat(admin(() -> watch.changes(ve)))
                .extracting(VerdictChange::verdict)
                .containsExactly(Verdict.SECURED, Verdict.NOT_SECURED, Verdict.SECURED);
        assertThat(admin(watch::repairs))
                .filteredOn(entry -> entry.repair().route().value().equals(ve.value()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.ve()).isEqualTo("Testa");
                    assertThat(entry.repair().wrong()).isEqualTo("limit 6000/min + 10 instead of 60/min + 10");
                    assertThat(entry.repair().succeeded()).isTrue();
                });
    }

    @Test
    void thePatrolTakesThoseInDoubtAndThoseWhoHaveWaitedLongestAndLeavesTheOthers() {
        SignedIn owner = fixtures.owner();
        VeId seldom = fixtures.active(owner, fixtures.readyAgent("go"));
        VeId lately = fixtures.active(owner, fixtures.readyAgent("go"));
        VeId doubtful = fixtures.active(owner, fixtures.readyAgent("go"));
        examinedBefore(seldom, Duration.ofDays(3_000));
        keep(owner, doubtful, Outcome.FAILED);
        var before = watched(lately).evidence().examinedAt();
        var patrol = new RoutePatrol(examiner, examinations, settings(Duration.ofDays(2_000)), clock);

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            patrol.patrol();
            return watched(seldom).evidence().examinedAt().isAfter(before);
        });

        assertThat(watched(doubtful).evidence().verdict()).isEqualTo(Verdict.SECURED);
        assertThat(watched(lately).evidence().examinedAt()).isEqualTo(before);
    }

    @Test
    void onlyTheLatestReportIsKeptAndOnlyAChangeOfVerdictMakesHistory() {
        SignedIn owner = fixtures.owner();
        VeId ve = fixtures.active(owner, fixtures.readyAgent("go"));
        var secured = watched(ve).evidence().securedAt();

        for (Outcome outcome : List.of(Outcome.FAILED, Outcome.FAILED, Outcome.UNCLEAR)) {
            keep(owner, ve, outcome);
        }

        RouteEvidence now = watched(ve).evidence();
        assertThat(now.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
        assertThat(now.securedAt()).isEqualTo(secured);
        assertThat(admin(() -> watch.findings(ve))).hasSize(1);
        assertThat(admin(() -> watch.changes(ve)))
                .extracting(VerdictChange::verdict)
                .containsExactly(Verdict.NOT_VERIFIED, Verdict.NOT_SECURED, Verdict.SECURED);
    }

    @Test
    void onlyAHireAtWorkCanBeExamined() {
        assertThatThrownBy(() -> admin(() -> watch.examine(VeId.next()))).isInstanceOf(NotFound.class);
    }

    @Test
    void customersSeeTheirOwnEvidenceOnly() {
        SignedIn owner = fixtures.owner();
        VeId ve = fixtures.active(owner, fixtures.readyAgent("go"));

        assertThat(acting(fixtures.owner(), team::evidence)).isEmpty();
        assertThat(acting(owner, team::evidence)).containsOnlyKeys(ve);
    }

    @Test
    void oneReplicaAtATimeKeepsTheRoutes() {
        var meanwhile = new AtomicBoolean(true);

        assertThat(lock.tryRun(() -> meanwhile.set(keeping.keep()))).isTrue();

        assertThat(meanwhile).isFalse();
        assertThat(keeping.keep()).isTrue();
    }

    @Test
    void nothingIsWrittenWhenThereWasNothingToDo() {
        fixtures.active(fixtures.owner(), fixtures.readyAgent("go"));
        keeping.keep();
        long before = count();

        assertThat(keeping.keep()).isTrue();

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aRepeatedFailureIsWrittenOnceAndAnotherOneAgain() {
        var route = new RouteId(UUID.randomUUID());

        record(new Repair(route, Repair.Kind.CREATED, "missing", "the name is taken"));
        record(new Repair(route, Repair.Kind.CREATED, "missing", "the name is taken"));
        record(new Repair(route, Repair.Kind.CREATED, "missing", "forbidden: create httproutes"));
        record(new Repair(route, Repair.Kind.CREATED, "missing", null));
        record(new Repair(route, Repair.Kind.CREATED, "missing", null));

        assertThat(admin(watch::repairs))
                .filteredOn(entry -> entry.repair().route().equals(route))
                .extracting(entry -> entry.repair().failure())
                .containsExactly(null, null, "forbidden: create httproutes", "the name is taken");
    }

    @Test
    void repairsAreFactsThatGoOnlyWhenTheyAreOld() {
        var route = new RouteId(UUID.randomUUID());
        record(new Repair(route, Repair.Kind.REMOVED, "wanted by no hire", null));
        platform(() -> jdbc.sql("insert into route_repair (id, repaired_at, route_id, kind, wrong)"
                        + " values (gen_random_uuid(), now() - interval '200 days', :route, 'CREATED', 'old')")
                .param("route", route.value())
                .update());

        assertThatThrownBy(() ->
                        platform(() -> jdbc.sql("delete from route_repair").update()))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: permission denied for table route_repair");
        Acting.as("test", new Scope.Platform("test"), () -> repairs.prune(1));

        assertThat(admin(watch::repairs))
                .filteredOn(entry -> entry.repair().route().equals(route))
                .extracting(entry -> entry.repair().wrong())
                .containsExactly("wanted by no hire");
    }

    @Test
    void anOrphanOfOursGoesAndIsWrittenDownAndOneOfOthersStays() {
        var agent = fixtures.readyAgent("go");
        var orphan = UUID.randomUUID();
        var foreign = UUID.randomUUID();
        world.putRoute(orphan, agent, installation());
        world.putRoute(foreign, agent, "another installation");

        assertThat(keeping.keep()).isTrue();

        assertThat(world.hasRoute(orphan)).isFalse();
        assertThat(world.hasRoute(foreign)).isTrue();
        assertThat(admin(watch::repairs))
                .anySatisfy(entry -> assertThat(entry.repair())
                        .isEqualTo(new Repair(
                                new RouteId(orphan), Repair.Kind.REMOVED, "wanted by no hire, led to " + agent, null)));
    }

    @Test
    void aGatewayAsItShouldBeHasNoDrift() {
        assertThat(admin(watch::gatewayDrift)).isEmpty();
    }

    private void record(Repair repair) {
        Acting.as("test", new Scope.Platform("test"), () -> repairs.record(new ReconcileReport(List.of(repair))));
    }

    private void keep(SignedIn owner, VeId ve, Outcome outcome) {
        var finding = new Finding(Check.NO_TOKEN, "GET /", "HTTP 401", "HTTP 200", clock.instant(), outcome);
        var report = new RouteReport(new RouteId(ve.value()), clock.instant(), List.of(finding));
        Acting.as(
                "test",
                new Scope.Platform("test"),
                () -> examinations.keep(owner.customer().orElseThrow(), ve, report));
    }

    private void examinedBefore(VeId ve, Duration ago) {
        platform(() -> jdbc.sql("update route_examination set examined_at = :at where ve_id = :ve")
                .param("at", clock.instant().minus(ago).atOffset(java.time.ZoneOffset.UTC))
                .param("ve", ve.value())
                .update());
    }

    private WatchedRoute watched(VeId ve) {
        return admin(watch::findAll).stream()
                .filter(route -> route.ve().equals(ve))
                .findFirst()
                .orElseThrow();
    }

    private long count() {
        return platform(() ->
                jdbc.sql("select count(*) from route_repair").query(Long.class).single());
    }

    private String installation() {
        return jdbc.sql("select id::text from installation").query(String.class).single();
    }

    private <T> T platform(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), () -> transaction.execute(_ -> work.get()));
    }

    private static void admin(Runnable work) {
        RouteWatchTests.<Boolean>admin(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T admin(Supplier<T> work) {
        return withAuthority("ROLE_ADMIN", work);
    }

    private static TeamSettings settings(Duration patrol) {
        return new TeamSettings(6, Duration.ofSeconds(1), Duration.ofHours(1), patrol, Duration.ofDays(180));
    }
}
