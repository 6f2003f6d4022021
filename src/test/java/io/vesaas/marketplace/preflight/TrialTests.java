package io.vesaas.marketplace.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.marketplace.Measured;
import io.vesaas.marketplace.PreflightCheck;
import io.vesaas.marketplace.PreflightCheck.Kind;
import io.vesaas.marketplace.PreflightCheck.Outcome;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.AgentSessions;
import io.vesaas.runtime.AgentTask;
import io.vesaas.team.TeamFixtures;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Preflights of agents of every kind, over real HTTP through the sandbox's gateway. */
@PlatformTest
class TrialTests {

    private static final AgentRef RELEASE_ENGINEER = new AgentRef("ve-ops", "release-engineer");
    private static final AgentRef BOOKKEEPER = new AgentRef("ve-finance", "bookkeeper");

    @Autowired
    AgentCatalog catalog;

    @Autowired
    AgentClient agents;

    @Autowired
    AgentSessions sessions;

    @Autowired
    SandboxWorld world;

    @Autowired
    TeamFixtures fixtures;

    private final List<List<PreflightCheck>> seen = new ArrayList<>();
    private Duration deadline = Duration.ofSeconds(60);
    private Runnable atEachStep = () -> {};
    private Measured measured;

    @Test
    void anAgentThatDoesEverythingButAskPasses() throws Exception {
        AgentRef agent = fixtures.readyAgent("go");

        var checks = run(agent, "Say hello.", "Say more.");

        assertThat(outcomes(checks))
                .containsEntry(Kind.CARD, Outcome.PASSED)
                .containsEntry(Kind.STREAMS, Outcome.PASSED)
                .containsEntry(Kind.CANCEL, Outcome.PASSED)
                .containsEntry(Kind.USAGE, Outcome.PASSED)
                .containsEntry(Kind.APPROVAL, Outcome.NOT_SUPPORTED);
        assertThat(measured.samples()).isEqualTo(3);
        assertThat(measured.firstWord()).isPositive().isLessThan(measured.fullAnswer());
        assertThat(measured.inputTokens()).isPositive();
        assertThat(measured.outputTokens()).isPositive();
        assertThat(world.messagesTo(agent)).hasSize(4);
        assertNothingIsLeft(agent);
    }

    @Test
    void eachStepIsToldWhileItRuns() throws Exception {
        run(fixtures.readyAgent("go"));

        assertThat(seen.stream().map(TrialTests::outcomes))
                .anySatisfy(step -> assertThat(step).containsEntry(Kind.CARD, Outcome.RUNNING))
                .anySatisfy(step -> assertThat(step)
                        .containsEntry(Kind.STREAMS, Outcome.RUNNING)
                        .containsEntry(Kind.CANCEL, Outcome.WAITING))
                .anySatisfy(step -> assertThat(step).containsEntry(Kind.CANCEL, Outcome.RUNNING));
    }

    @Test
    void anAgentThatDoesNotStreamIsNotMadeForIt() throws Exception {
        AgentRef agent = awaited(world.addAgentWith("runtime: go, stream: false, systemMessage: You help a test."));

        assertThat(run(agent).get(Kind.STREAMS).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(measured.samples()).isEqualTo(3);
    }

    @Test
    void thePythonRuntimeCanNotBeStopped() throws Exception {
        AgentRef agent = fixtures.readyAgent("python");

        var checks = run(agent);

        assertThat(checks.get(Kind.CANCEL).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(checks.get(Kind.STREAMS).outcome()).isEqualTo(Outcome.PASSED);
        assertNothingIsLeft(agent);
    }

    @Test
    void anAgentThatAsksBeforeItActsIsRefusedAndLeftWithNothingOpen() throws Exception {
        fixtures.awaitReady(RELEASE_ENGINEER);

        var checks = run(
                RELEASE_ENGINEER,
                "Which changes are in 2.8.0?",
                "Why is the pipeline red?",
                "What is new?",
                "Roll checkout back to 2.7.0");

        assertThat(checks.get(Kind.APPROVAL).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(checks.get(Kind.APPROVAL).evidence().arguments()).isNotEmpty();
        assertNothingIsLeft(RELEASE_ENGINEER);
    }

    @Test
    void onPythonARefusalEndsTheTaskToo() throws Exception {
        fixtures.awaitReady(BOOKKEEPER);

        assertThat(run(BOOKKEEPER, "Please pay invoice 8812 of Norrland Supply.")
                        .get(Kind.APPROVAL)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        assertNothingIsLeft(BOOKKEEPER);
    }

    @Test
    void aSampleThatWaitsForAPersonIsNotMeasured() throws Exception {
        fixtures.awaitReady(BOOKKEEPER);

        run(BOOKKEEPER, "Please pay invoice 8812 of Norrland Supply.");

        assertThat(measured.samples()).isEqualTo(3);
        assertThat(measured.fullAnswer()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void anAgentThatFailsIsNotAskedForMore() throws Exception {
        AgentRef agent = fixtures.readyAgent("go");

        var checks = run(agent, "fail");

        assertThat(checks.get(Kind.STREAMS).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(checks.get(Kind.STREAMS).evidence().code()).isEqualTo("failed");
        assertThat(checks.get(Kind.CANCEL).outcome()).isEqualTo(Outcome.NOT_TRIED);
        assertThat(measured).isNull();
    }

    @Test
    void anAgentWithoutAWordFails() throws Exception {
        var checks = run(fixtures.readyAgent("go"), "silence");

        assertThat(checks.get(Kind.STREAMS).evidence().code()).isEqualTo("no-word");
    }

    @Test
    void anAgentThatHangsIsLeftAtTheDeadlineAndStopped() throws Exception {
        AgentRef agent = fixtures.readyAgent("go");
        world.arm(agent, "SILENT", 0, 0);
        deadline = Duration.ofSeconds(2);

        var checks = run(agent);

        assertThat(checks.get(Kind.STREAMS).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(checks.get(Kind.STREAMS).evidence().code()).isEqualTo("hangs");
        assertThat(checks.get(Kind.APPROVAL).outcome()).isEqualTo(Outcome.NOT_TRIED);
        assertThat(world.messagesTo(agent)).hasSize(1);
        assertNothingIsLeft(agent);
    }

    @Test
    void aConnectionThatBreaksIsToldAndItsTaskEnded() throws Exception {
        AgentRef agent = fixtures.readyAgent("go");
        world.arm(agent, "CUT", 20, 0);

        var checks = run(agent, "demo: long");

        assertThat(checks.get(Kind.STREAMS).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(world.messagesTo(agent)).hasSize(1);
        assertNothingIsLeft(agent);
    }

    @Test
    void whatIsNoProtocolIsTold() throws Exception {
        AgentRef agent = fixtures.readyAgent("go");
        world.arm(agent, "GARBAGE", 0, 0);

        assertThat(run(agent).get(Kind.STREAMS).evidence().arguments()).first().isEqualTo("GARBLED");
    }

    @Test
    void anAgentThatVanishesMidwayIsNotTriedFurther() throws Exception {
        AgentRef agent = fixtures.readyAgent("go");
        atEachStep = () -> {
            if (world.messagesTo(agent).size() == 1 && catalog.find(agent).isPresent()) {
                world.remove(agent);
            }
        };

        var checks = run(agent);

        assertThat(checks.get(Kind.CARD).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(checks.get(Kind.STREAMS).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(checks.get(Kind.CANCEL).outcome()).isEqualTo(Outcome.NOT_TRIED);
        assertThat(measured.samples()).isEqualTo(1);
    }

    @Test
    void withoutACardNothingIsAsked() throws Exception {
        AgentRef agent = fixtures.readyAgent("go");
        var known = catalog.find(agent).orElseThrow();
        world.remove(agent);
        var board = new Board(seen::add);

        measured = new Trial(known, List.of(), interviewer(agent), board, Clock.systemUTC()).run();

        assertThat(outcomes(board.checks()))
                .containsEntry(Kind.CARD, Outcome.FAILED)
                .containsEntry(Kind.STREAMS, Outcome.NOT_TRIED)
                .containsEntry(Kind.APPROVAL, Outcome.NOT_TRIED);
        assertThat(measured).isNull();
        assertThat(world.messagesTo(agent)).isEmpty();
    }

    private Map<Kind, PreflightCheck> run(AgentRef agent, String... requests) throws InterruptedException {
        var board = new Board(checks -> {
            seen.add(checks);
            atEachStep.run();
        });
        measured = new Trial(
                        catalog.find(agent).orElseThrow(),
                        List.of(requests),
                        interviewer(agent),
                        board,
                        Clock.systemUTC())
                .run();
        return board.checks().stream().collect(Collectors.toMap(PreflightCheck::kind, check -> check));
    }

    private Interviewer interviewer(AgentRef agent) {
        return new Interviewer(agents, sessions, agent, deadline);
    }

    private AgentRef awaited(AgentRef agent) {
        fixtures.awaitReady(agent);
        return agent;
    }

    /** Every task that a preflight began at the agent is over. */
    private void assertNothingIsLeft(AgentRef agent) {
        List<AgentTask> tasks = world.callsTo(agent).stream()
                .filter(call -> call.path("method").asString().equals("message/stream"))
                .filter(call -> call.path("user").asString().startsWith("preflight-"))
                .flatMap(call ->
                        sessions
                                .findTasks(
                                        call.path("user").asString(),
                                        call.path("contextId").asString())
                                .stream())
                .toList();
        assertThat(tasks)
                .isNotEmpty()
                .allSatisfy(
                        task -> assertThat(task.ending()).isNotNull().isNotInstanceOf(AgentEvent.InputRequired.class));
    }

    private static Map<Kind, Outcome> outcomes(Map<Kind, PreflightCheck> checks) {
        return outcomes(List.copyOf(checks.values()));
    }

    private static Map<Kind, Outcome> outcomes(List<PreflightCheck> checks) {
        return checks.stream().collect(Collectors.toMap(PreflightCheck::kind, PreflightCheck::outcome));
    }
}
