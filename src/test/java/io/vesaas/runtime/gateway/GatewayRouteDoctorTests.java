package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.gateway.GatewayFixtures.PASSAGE;
import static io.vesaas.runtime.gateway.GatewayFixtures.ROUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.Finding;
import io.vesaas.runtime.Finding.Check;
import io.vesaas.runtime.Finding.Outcome;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteReport;
import io.vesaas.runtime.RouteReport.Verdict;
import io.vesaas.runtime.gateway.GuardedServer.Protection;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@Timeout(30)
class GatewayRouteDoctorTests {

    private static final Passage.Hire HIRE = (Passage.Hire) PASSAGE;
    private static final Route WANTED = new Route(ROUTE, new AgentRef("ve-support", "support-specialist"), 60, 10);
    private static final InstalledRoute INTACT = new InstalledRoute(ROUTE, WANTED, List.of());

    @Test
    void aGuardedRouteIsSecured() throws IOException {
        try (var gateway = new GuardedServer(2, Set.of())) {
            RouteReport report = doctor(gateway.url()).examineUnused(HIRE);

            assertThat(report.verdict()).isEqualTo(Verdict.SECURED);
            assertThat(report.findings()).allMatch(Finding::passed);
            assertThat(report.findings())
                    .extracting(Finding::check)
                    .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Check.LIMIT, Check.REMOVED)));
            assertThat(received(report))
                    .containsEntry(Check.RIGHT_TOKEN, "HTTP 200, an agent card")
                    .containsEntry(Check.NO_TOKEN, "HTTP 401: authentication failure: no bearer token found")
                    .containsEntry(Check.DOTS, "HTTP 403: authorization failed")
                    .containsEntry(Check.BURST, "HTTP 429: rate limit exceeded, request 2");
        }
    }

    static Stream<Arguments> missingProtections() {
        return Stream.of(
                arguments(Protection.TOKEN_NEEDED, Check.NO_TOKEN),
                arguments(Protection.SIGNATURE, Check.FORGED_TOKEN),
                arguments(Protection.EXPIRY, Check.EXPIRED_TOKEN),
                arguments(Protection.CLAIM, Check.FOREIGN_TOKEN),
                arguments(Protection.DOTS, Check.DOTS),
                arguments(Protection.ENCODED_DOTS, Check.ENCODED_DOTS),
                arguments(Protection.TWICE_ENCODED_DOTS, Check.TWICE_ENCODED_DOTS),
                arguments(Protection.QUERY, Check.QUERY),
                arguments(Protection.LIMIT, Check.BURST));
    }

    @ParameterizedTest
    @MethodSource("missingProtections")
    void eachMissingProtectionIsFound(Protection missing, Check check) throws IOException {
        try (var gateway = new GuardedServer(20, Set.of(missing))) {
            RouteReport report = doctor(gateway.url()).examineUnused(HIRE);

            assertThat(report.verdict()).isEqualTo(Verdict.NOT_SECURED);
            assertThat(report.findings())
                    .filteredOn(finding -> !finding.passed())
                    .extracting(Finding::check, Finding::outcome)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(check, Outcome.FAILED));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Protection.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LIMIT", "REMOVAL"})
    void itIsFoundAlsoWhereTheLimitIsUsedUp(Protection missing) throws IOException {
        try (var gateway = new GuardedServer(0, Set.of(missing))) {
            assertThat(doctor(gateway.url()).examine(HIRE, WANTED, () -> INTACT).verdict())
                    .isEqualTo(Verdict.NOT_SECURED);
        }
    }

    @Test
    void aGatewayThatLetsEverythingThroughIsRedAllOver() throws IOException {
        try (var gateway = new GuardedServer(0, EnumSet.allOf(Protection.class))) {
            RouteReport report = doctor(gateway.url()).examineUnused(HIRE);

            assertThat(report.verdict()).isEqualTo(Verdict.NOT_SECURED);
            assertThat(report.findings())
                    .filteredOn(finding -> finding.check() != Check.RIGHT_TOKEN)
                    .hasSize(9)
                    .allMatch(finding -> finding.outcome() == Outcome.FAILED);
            assertThat(gateway.targets()).hasSizeLessThan(50);
        }
    }

    @Test
    void pathsGoOutAsTheyAreWritten() throws IOException {
        try (var gateway = new GuardedServer(20, Set.of())) {
            doctor(gateway.url()).examine(HIRE, WANTED, () -> INTACT);

            assertThat(gateway.targets())
                    .anyMatch(target -> target.startsWith("/ve/" + ROUTE + "/../"))
                    .anyMatch(target -> target.startsWith("/ve/" + ROUTE + "/%2e%2e/"))
                    .anyMatch(target -> target.startsWith("/ve/" + ROUTE + "/%252e%252e/"))
                    .anyMatch(target -> target.contains("?"))
                    .allMatch(target -> target.contains("/.well-known/agent-card.json"));
        }
    }

    @Test
    void aRouteInUseLosesOneRequestOfItsLimitAndNoMore() throws IOException {
        try (var gateway = new GuardedServer(2, Set.of())) {
            var doctor = doctor(gateway.url());

            assertThat(doctor.examine(HIRE, WANTED, () -> INTACT).verdict()).isEqualTo(Verdict.SECURED);

            assertThat(received(doctor.examine(HIRE, WANTED, () -> INTACT)))
                    .containsEntry(Check.RIGHT_TOKEN, "HTTP 200, an agent card");
            assertThat(received(doctor.examine(HIRE, WANTED, () -> INTACT)))
                    .containsEntry(Check.RIGHT_TOKEN, "HTTP 429: rate limit exceeded");
        }
    }

    @Test
    void aCustomerWhoUsesTheWholeLimitIsStillSecured() throws IOException {
        try (var gateway = new GuardedServer(0, Set.of())) {
            assertThat(doctor(gateway.url()).examine(HIRE, WANTED, () -> INTACT).verdict())
                    .isEqualTo(Verdict.SECURED);
        }
    }

    @Test
    void theLimitOfARouteInUseIsCompared() throws IOException {
        try (var gateway = new GuardedServer(20, Set.of())) {
            var raised = new InstalledRoute(ROUTE, WANTED.limitedTo(6_000, 10), List.of());

            RouteReport report = doctor(gateway.url()).examine(HIRE, WANTED, () -> raised);

            assertThat(report.verdict()).isEqualTo(Verdict.NOT_SECURED);
            assertThat(received(report)).containsEntry(Check.LIMIT, "limit 6000/min + 10 instead of 60/min + 10");
        }
    }

    @Test
    void theInstalledRouteIsReadAfterTheRequestsAsThatMayMendTheGateway() throws IOException {
        try (var gateway = new GuardedServer(20, Set.of())) {
            var sentBefore = new AtomicInteger();

            doctor(gateway.url()).examine(HIRE, WANTED, () -> {
                sentBefore.set(gateway.targets().size());
                return INTACT;
            });

            assertThat(sentBefore).hasValue(9);
            assertThat(gateway.targets()).hasSize(9);
        }
    }

    @Test
    void anAgentThatIsAwayIsNoHoleInItsRoute() throws IOException {
        try (var gateway = new GuardedServer(20, Set.of())) {
            gateway.agentAnswers(GuardedServer.text(503, "upstream call failed: Connect: Connection refused"));

            RouteReport report = doctor(gateway.url()).examine(HIRE, WANTED, () -> INTACT);

            assertThat(report.verdict()).isEqualTo(Verdict.SECURED);
            assertThat(report.findings().getFirst().outcome()).isEqualTo(Outcome.UNCLEAR);
        }
    }

    @Test
    void anOpenRouteIsRedAlsoWhenItsAgentIsAway() throws IOException {
        try (var gateway = new GuardedServer(20, Set.of(Protection.TOKEN_NEEDED))) {
            gateway.agentAnswers(GuardedServer.text(503, "upstream call failed: Connect: Connection refused"));

            assertThat(doctor(gateway.url()).examine(HIRE, WANTED, () -> INTACT).verdict())
                    .isEqualTo(Verdict.NOT_SECURED);
        }
    }

    @Test
    void aGatewayThatIsAwayIsAskedOnceAndProvesNothing() throws IOException {
        URI nobody;
        try (var gateway = new GuardedServer(20, Set.of())) {
            nobody = gateway.url();
        }

        RouteReport report = doctor(nobody).examineUnused(HIRE);

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
        assertThat(report.findings()).hasSize(10).allMatch(finding -> finding.outcome() == Outcome.UNCLEAR);
        assertThat(report.findings().getFirst().received()).startsWith("no answer (ConnectException");
        assertThat(report.findings().getLast().received()).startsWith("not sent: no answer");
    }

    @Test
    void aRemovedRouteIsGoneOnlyWhenTheGatewaySaysSo() throws IOException {
        try (var gateway = new GuardedServer(20, Set.of())) {
            var doctor = doctor(gateway.url());
            assertThat(doctor.examineRemoved(HIRE).outcome()).isEqualTo(Outcome.FAILED);

            gateway.agentAnswers(GuardedServer.text(404, "agent not found"));
            assertThat(doctor.examineRemoved(HIRE).outcome()).isEqualTo(Outcome.FAILED);

            gateway.remove();
            assertThat(doctor.examineRemoved(HIRE).passed()).isTrue();
        }
    }

    @Test
    void noTokenStandsInAReportWhateverTheGatewayEchoes() throws IOException {
        try (var gateway = new GuardedServer(20, Set.of())) {
            gateway.agentAnswers(
                    new MockResponse.Builder().body("x".repeat(5_000)).build());
            RouteReport report = doctor(gateway.url()).examineUnused(HIRE);

            assertThat(report.findings()).allSatisfy(finding -> {
                assertThat(finding.toString()).doesNotContain("eyJ");
                assertThat(finding.received()).hasSizeLessThan(300);
            });
        }
    }

    @Test
    void theGatewayAsAWholeIsComparedByItsEdge() {
        var edges = new StaticListableBeanFactory(Map.of("edge", new Edge() {
            @Override
            public void secure(String publicKeys) {
                throw new IllegalStateException("a look changes nothing");
            }

            @Override
            public List<String> drift(String publicKeys) {
                return List.of("jwtAuthentication.mode is Permissive");
            }
        }));

        assertThat(doctor(URI.create("http://127.0.0.1:1"), edges).gatewayDrift())
                .containsExactly("jwtAuthentication.mode is Permissive");
    }

    private static Map<Check, String> received(RouteReport report) {
        return report.findings().stream().collect(Collectors.toMap(Finding::check, Finding::received));
    }

    private static GatewayRouteDoctor doctor(URI gateway) {
        return doctor(gateway, new StaticListableBeanFactory());
    }

    private static GatewayRouteDoctor doctor(URI gateway, StaticListableBeanFactory edges) {
        var settings = GatewayFixtures.settings();
        var clock = Clock.systemUTC();
        var tokens = new DoctorTokens(GatewayFixtures.tokens(settings, clock), GatewayFixtures.keys(), settings, clock);
        return new GatewayRouteDoctor(
                () -> gateway, tokens, settings, GatewayFixtures.keys(), edges.getBeanProvider(Edge.class), clock);
    }
}
