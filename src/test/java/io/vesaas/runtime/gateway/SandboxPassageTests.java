package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.gateway.GatewayFixtures.drain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vesaas.PlatformTest;
import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentClient.CancelOutcome;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.Cancelled;
import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.runtime.AgentEvent.Started;
import io.vesaas.runtime.AgentEvent.TextDelta;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.AgentStream;
import io.vesaas.runtime.AgentTask;
import io.vesaas.runtime.Finding;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteDoctor;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.RouteReport;
import io.vesaas.runtime.RouteReport.Verdict;
import io.vesaas.runtime.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** The real client through the sandbox's gateway: the whole life of a route and of a message. */
@PlatformTest
@Timeout(60)
class SandboxPassageTests {

    private static final AgentRef GO = new AgentRef("ve-support", "support-specialist");
    private static final AgentRef PYTHON = new AgentRef("ve-finance", "bookkeeper");

    @Autowired
    Routes routes;

    @Autowired
    AgentClient agents;

    @Autowired
    RouteDoctor doctor;

    private final RouteId id = new RouteId(UUID.randomUUID());
    private final Passage passage = new Passage.Hire(id, "customer-1", "conversation-" + UUID.randomUUID());

    @AfterEach
    void removeRoute() {
        routes.remove(id);
    }

    @Test
    void aRouteLeadsToItsAgentUntilItIsRemoved() {
        Route route = new Route(id, GO, 60, 10);
        assertThat(failure(() -> agents.probe(passage)).reason()).isIn(Reason.GONE, Reason.UNAUTHORISED);

        routes.apply(route);
        agents.probe(passage);
        assertThat(routes.list()).extracting(InstalledRoute::route).contains(route);

        routes.remove(id);
        assertThat(failure(() -> agents.probe(passage)).reason()).isEqualTo(Reason.GONE);
        assertThat(routes.list()).extracting(InstalledRoute::route).doesNotContain(route);
    }

    @Test
    void theAnswerArrivesInPiecesAndWholeOnBothRuntimes() {
        for (AgentRef agent : List.of(GO, PYTHON)) {
            routes.apply(new Route(id, agent, 60, 10));

            String context = UUID.randomUUID().toString();
            List<AgentEvent> events = drain(send(context, "Hello"));

            assertThat(((Started) events.getFirst()).contextId()).isEqualTo(context);
            String pieces = events.stream()
                    .filter(TextDelta.class::isInstance)
                    .map(event -> ((TextDelta) event).text())
                    .collect(Collectors.joining());
            assertThat(events.getLast()).isEqualTo(new Completed(pieces));
            assertThat(events).hasAtLeastOneElementOfType(ModelCall.class);

            AgentTask stored = agents.getTask(passage, ((Started) events.getFirst()).taskId());
            assertThat(stored.ending()).isEqualTo(events.getLast());
            assertThat(stored.history())
                    .filteredOn(ModelCall.class::isInstance)
                    .containsExactlyElementsOf(
                            events.stream().filter(ModelCall.class::isInstance).toList());
        }
    }

    @Test
    void theGoRuntimeStopsAndThePythonRuntimeDoesNot() {
        routes.apply(new Route(id, GO, 60, 10));
        try (AgentStream stream = send("slow please")) {
            String task = ((Started) stream.next()).taskId();
            assertThat(agents.cancel(passage, task)).isEqualTo(CancelOutcome.CANCELLED);
            assertThat(rest(stream)).last().isEqualTo(new Cancelled());
            assertThat(agents.getTask(passage, task).ending()).isEqualTo(new Cancelled());
        }

        routes.apply(new Route(id, PYTHON, 60, 10));
        try (AgentStream stream = send("slow please")) {
            String task = ((Started) stream.next()).taskId();
            assertThat(agents.cancel(passage, task)).isEqualTo(CancelOutcome.NOT_SUPPORTED);
        }
    }

    @Test
    void aFinishedTaskCannotBeStoppedAndAnUnknownOneIsUnknown() {
        routes.apply(new Route(id, GO, 60, 10));
        String task = ((Started) drain(send("Hello")).getFirst()).taskId();

        assertThat(agents.cancel(passage, task)).isEqualTo(CancelOutcome.ALREADY_OVER);
        assertThat(failure(() -> agents.getTask(passage, UUID.randomUUID().toString()))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_TASK);
        assertThat(failure(() -> drain(agents.resubscribe(passage, task))).reason())
                .isEqualTo(Reason.REFUSED);
    }

    @Test
    void aRouteHasItsOwnLimit() {
        routes.apply(new Route(id, GO, 2, 1));
        for (int i = 0; i < 3; i++) {
            agents.probe(passage);
        }

        AgentFailure limited = failure(() -> send("Hello"));

        assertThat(limited.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(limited.mayHaveRun()).isFalse();
    }

    @Test
    void theSandboxGuardsItsRoutesAsTheDoctorExpects() {
        Route route = new Route(id, GO, 1, 1);
        var hire = (Passage.Hire) passage;
        routes.apply(route);

        RouteReport unused = doctor.examineUnused(hire);
        assertThat(unused.findings()).allMatch(Finding::passed);
        assertThat(unused.verdict()).isEqualTo(Verdict.SECURED);

        routes.apply(route.limitedTo(60, 10));
        RouteReport inUse = doctor.examine(hire, route.limitedTo(60, 10), this::installed);
        assertThat(inUse.findings()).allMatch(Finding::passed);
        assertThat(inUse.findings().getFirst().received()).isEqualTo("HTTP 200, an agent card");
        assertThat(doctor.examine(hire, route, this::installed).verdict()).isEqualTo(Verdict.NOT_SECURED);
        assertThat(doctor.examineRemoved(hire).passed()).isFalse();

        routes.remove(id);
        assertThat(doctor.examineRemoved(hire).passed()).isTrue();
        assertThat(doctor.examine(hire, route, () -> null).verdict()).isEqualTo(Verdict.NOT_VERIFIED);
    }

    private InstalledRoute installed() {
        return routes.list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private AgentStream send(String text) {
        return send(UUID.randomUUID().toString(), text);
    }

    private AgentStream send(String context, String text) {
        return agents.send(passage, context, UUID.randomUUID().toString(), text);
    }

    private static List<AgentEvent> rest(AgentStream stream) {
        List<AgentEvent> events = new ArrayList<>();
        for (AgentEvent event = stream.next(); event != null; event = stream.next()) {
            events.add(event);
        }
        return events;
    }

    private static AgentFailure failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(AgentFailure.class, call);
    }
}
