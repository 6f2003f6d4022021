package io.vesaas.runs;

import static io.vesaas.accounts.AccountsFixtures.acting;
import static io.vesaas.runs.ScriptedAgents.TASK;
import static io.vesaas.runs.ScriptedAgents.call;
import static io.vesaas.runs.ScriptedAgents.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.accounts.SignedIn;
import io.vesaas.runs.ScriptedAgents.Cancel;
import io.vesaas.runtime.AgentClient.CancelOutcome;
import io.vesaas.runtime.AgentEvent.Cancelled;
import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.Failed;
import io.vesaas.runtime.AgentEvent.InputRequired;
import io.vesaas.runtime.AgentEvent.TextFinal;
import io.vesaas.runtime.AgentEvent.ToolCall;
import io.vesaas.runtime.AgentEvent.ToolResult;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.AgentTask;
import io.vesaas.runtime.InputRequest;
import io.vesaas.runtime.InputRequest.ChildTask;
import io.vesaas.runtime.InputRequest.PendingCall;
import io.vesaas.runtime.InputRequest.Question;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.RouteId;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import io.vesaas.team.Team;
import io.vesaas.team.TeamFixtures;
import io.vesaas.team.VeId;
import io.vesaas.usage.RunCost;
import io.vesaas.usage.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One leader and scripted agents: what becomes of a run whatever they do. */
@PlatformTest
class RunExecutionTests {

    private static final RunSettings SETTINGS = new RunSettings(
            Duration.ofSeconds(10),
            Duration.ofMillis(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofHours(1));
    private static final String CHILD = "team_a__NS__tool_agent";
    private static final AgentRef CHILD_AGENT = new AgentRef("team-a", "tool-agent");

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    RunTable table;

    @Autowired
    RunJournal journal;

    @Autowired
    LateBook lateBook;

    @Autowired
    LookTable looks;

    @Autowired
    Runs runs;

    @Autowired
    Usage usage;

    @Autowired
    Team team;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    private final ScriptedAgents agents = new ScriptedAgents();
    private final String agentUser = UUID.randomUUID().toString();
    private final String context = UUID.randomUUID().toString();
    private final UUID conversation = UUID.randomUUID();

    /** Ids that no other test has used: a model call is booked once for all. */
    private final String childContext = UUID.randomUUID().toString();

    private final String child = "child-" + childContext;
    private SignedIn owner;
    private VeId ve;

    @BeforeEach
    void hire() {
        owner = fixtures.owner();
        ve = fixtures.hire(owner, fixtures.offer(fixtures.readyAgent("go")));
    }

    @Test
    void aTaskThatIsStoredLateIsFoundByItsMessageAndRead() {
        Ledger run = run(true);
        agents.looksInVain = 2;
        agents.stores(context, task("of somebody else", new Completed("Not this.")));
        agents.stores(context, ownTask(run, new Completed("Here I am."), new TextFinal("Here I am.")));

        lead(run, RunExecution::resume);

        assertThat(get(run).state()).isEqualTo(RunState.COMPLETED);
        assertThat(get(run).text()).isEqualTo("Here I am.");
        assertThat(agents.sent).isEmpty();
    }

    @Test
    void aRequestThatNoTaskIsOfIsInterruptedAndNeverSentAgain() {
        Ledger run = run(true);
        agents.stores(context, task("of somebody else", new Completed("Not this.")));

        lead(run, RunExecution::resume);

        assertThat(get(run).state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(get(run).failureCode()).isEqualTo("run-lost");
        assertThat(agents.sent).isEmpty();
    }

    @Test
    void aTaskThatNobodyCanLookForIsNotTakenForMissing() {
        Ledger run = run(true);
        agents.operatorAway = true;

        lead(run, RunExecution::resume);

        assertThat(get(run).state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(detail(run)).contains("could not be looked for: scripted UNREACHABLE");
        assertThat(isLookedAfter(run)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED, called off", "NOT_SUPPORTED, not called off: its runtime can't be stopped"})
    void aTaskThatNobodyWorksOnIsCalledOffAndSaysHonestlyWhatCameOfIt(CancelOutcome outcome, String words) {
        Ledger run = run(true);
        agents.stores(context, ownTask(run, null));
        agents.outcomes.put(TASK, outcome);

        lead(run, RunExecution::resume);

        assertThat(get(run).state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(get(run).failureCode()).isEqualTo("run-lost");
        assertThat(agents.cancels).containsExactly(new Cancel(passage(), TASK));
        assertThat(detail(run)).endsWith("it was " + words);
    }

    @Test
    void aTaskThatEndsWhileItIsCalledOffCountsAsItEnded() {
        Ledger run = run(true);
        agents.stores(context, ownTask(run, null));
        agents.outcomes.put(TASK, CancelOutcome.ALREADY_OVER);
        agents.beforeRead = () -> {
            if (!agents.cancels.isEmpty()) {
                agents.stores(context, ownTask(run, new Completed("Done."), new TextFinal("Done.")));
            }
        };

        lead(run, RunExecution::resume);

        assertThat(get(run).state()).isEqualTo(RunState.COMPLETED);
        assertThat(get(run).text()).isEqualTo("Done.");
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHORISED", "GONE", "UNREACHABLE", "GARBLED"})
    void oneRefusalDoesNotEndARunThatIsLookedFor(Reason refusal) {
        Ledger run = run(true);
        agents.stores(context, ownTask(run, new Completed("Done."), new TextFinal("Done.")));
        agents.refuses(refusal);

        lead(run, RunExecution::resume);

        assertThat(get(run).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void aSlowAgentDoesNotCostTheLease() {
        var hasty = new RunSettings(
                Duration.ofMillis(900),
                SETTINGS.cadence(),
                SETTINGS.deadline(),
                SETTINGS.patience(),
                SETTINGS.search(),
                SETTINGS.farewell(),
                SETTINGS.lookAgain());
        Ledger run = run(true);
        agents.stores(context, ownTask(run, new Completed("Done."), new TextFinal("Done.")));
        agents.beforeRead = () -> await().pollDelay(Duration.ofSeconds(4)).until(() -> true);

        lead(run, hasty, RunExecution::resume);

        assertThat(get(run).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void whatSubAgentsUsedIsBookedWithTheEndingAndOnce() {
        String grandchildContext = UUID.randomUUID().toString();
        agents.stores(
                childContext,
                task(
                        child,
                        new Completed("It is 42."),
                        call(child, "m1", 100L, 10L),
                        new ToolCall("g1", CHILD, "{}", grandchildContext),
                        call(child, "m2", 200L, 20L)));
        String grandchild = "grand" + child;
        agents.stores(grandchildContext, task(grandchild, new Completed("42"), call(grandchild, "m1", 300L, 30L)));
        Ledger first = run(false);
        answersWithSubAgent(first);

        lead(first, RunExecution::begin);

        assertThat(get(first).state()).isEqualTo(RunState.COMPLETED);
        assertThat(cost(first).calls()).isEqualTo(4);
        assertThat(cost(first).inputTokens()).isEqualTo(1 + 100 + 200 + 300);
        assertThat(cost(first).outputTokens()).isEqualTo(2 + 10 + 20 + 30);

        String next = "next-" + child;
        agents.stores(childContext, task(next, new Completed("43"), call(next, "m1", 1_000L, null)));
        Ledger second = run(false);
        answersWithSubAgent(second);

        lead(second, RunExecution::begin);

        assertThat(cost(first).calls()).isEqualTo(4);
        assertThat(cost(second).calls()).as("the call of its own agent").isEqualTo(1);
        assertThat(cost(second).unreported()).as("tokens that nobody told").isEqualTo(1);
    }

    @Test
    void anAnswerDoesNotWaitForAClosedOperatorsWayAndTheRestIsBookedLater() {
        agents.stores(childContext, task(child, new Completed("42"), call(child, "m1", 100L, 10L)));
        Ledger run = run(false);
        answersWithSubAgent(run);
        var opened = new CountDownLatch(1);
        agents.beforeLook = () -> awaitUninterruptibly(opened);

        lead(run, RunExecution::begin);

        assertThat(get(run).state()).isEqualTo(RunState.COMPLETED);
        assertThat(cost(run).calls()).isEqualTo(1);
        assertThat(isLookedAfter(run)).isTrue();

        opened.countDown();
        lookAfter(run);
        lookAfter(run);

        assertThat(cost(run).calls()).isEqualTo(2);
        assertThat(cost(run).tokens()).isEqualTo(3 + 110);
        assertThat(isLookedAfter(run)).isFalse();
    }

    @Test
    void tasksOfSubAgentsThatRunOrWaitAreCalledOffWithTheirRun() {
        agents.stores(childContext, task("over-" + child, new Failed("no"), call("over-" + child, "m1", 5L, 5L)));
        agents.stores(childContext, task("waits-" + child, new InputRequired(asked(null))));
        agents.stores(childContext, task("runs-" + child, null, call("runs-" + child, "m1", 7L, 7L)));
        agents.outcomes.put("runs-" + child, CancelOutcome.NOT_SUPPORTED);
        Ledger run = run(false);
        var calls = new ToolCall("c1", CHILD, "{}", childContext);
        agents.stores(context, ownTask(run, new Cancelled(), calls));
        agents.says(calls, new Cancelled());

        lead(run, RunExecution::begin);

        assertThat(get(run).state()).isEqualTo(RunState.CANCELLED);
        var operator = new Passage.Operator(CHILD_AGENT, agentUser);
        assertThat(agents.cancels)
                .containsExactly(new Cancel(operator, "waits-" + child), new Cancel(operator, "runs-" + child));
        assertThat(detail(run))
                .contains("A task of a sub-agent was called off.")
                .contains("A task of a sub-agent was not called off: its runtime can't be stopped.");
        assertThat(cost(run).tokens()).as("failed and stopped ones too").isEqualTo(24);

        lookAfter(run);
        assertThat(isLookedAfter(run)).as("while something still runs").isTrue();
        agents.stores(childContext, task("runs-" + child, new Completed(""), call("runs-" + child, "m2", 50L, 50L)));
        lookAfter(run);
        assertThat(cost(run).tokens()).isEqualTo(124);
        assertThat(isLookedAfter(run)).as("once more than it waits").isFalse();
    }

    @Test
    void anAgentThatAsksIsCalledOffAndWhatItAskedCanBeRead() {
        var waiting = new ChildTask(CHILD, child, childContext);
        var request = asked(waiting);
        agents.stores(childContext, task(child, new InputRequired(asked(null))));
        Ledger run = run(false);
        agents.stores(context, ownTask(run, new InputRequired(request)));
        agents.says(new InputRequired(request));

        lead(run, RunExecution::begin);

        assertThat(get(run).state()).isEqualTo(RunState.FAILED);
        assertThat(get(run).failureCode()).isEqualTo("agent-asks");
        assertThat(agents.cancels)
                .containsExactly(
                        new Cancel(passage(), TASK), new Cancel(new Passage.Operator(CHILD_AGENT, agentUser), child));
        assertThat(detail(run)).isEqualTo("""
                It says: May I?
                It asks: Which database? (one of: PostgreSQL, MySQL)
                Its sub-agent team_a__NS__tool_agent wants to use delete_invoice with {"no":"17"}
                It was called off.
                A task of a sub-agent was called off.""");
    }

    @Test
    void aTaskThatStillRunsAfterItsRunWasGivenUpIsFoundAndCalledOff() {
        Ledger run = run(true);
        agents.stores(context, ownTask(run, null, call(TASK + run.lease().run(), "m1", 40L, 2L)));
        for (int i = 0; i < 20; i++) {
            agents.refuses(Reason.UNREACHABLE);
        }
        lead(run, RunExecution::resume);
        assertThat(get(run).failureCode()).isEqualTo("agent-unreachable");
        assertThat(agents.cancels).isEmpty();

        lookAfter(run);

        AgentRef agent = acting(owner, () -> team.get(ve)).agent();
        assertThat(agents.cancels).containsExactly(new Cancel(new Passage.Operator(agent, agentUser), TASK));
        assertThat(cost(run).tokens()).isEqualTo(42);
        assertThat(isLookedAfter(run)).isFalse();
    }

    @Test
    void aRunIsNotLookedAfterWhileItsConversationHasALiveOne() {
        Ledger over = run(true);
        Ledger live = inScope(() -> {
            journal.end(over, List.of(), List.of(), Ending.interrupted("run-lost", "for a test"), Duration.ZERO);
            return insert(true);
        });

        assertThat(inScope(() -> looks.claim(over.lease().run(), Duration.ofHours(1))))
                .isEmpty();
        assertThat(inScope(() -> looks.isIdle(over.lease().run()))).isFalse();

        inScope(() -> {
            table.ended(live.lease(), new Ending(RunState.COMPLETED, null, null), null, Instant.now());
            return true;
        });
        assertThat(inScope(() -> looks.isIdle(over.lease().run()))).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> !isLookedAfter(over));
    }

    private void answersWithSubAgent(Ledger run) {
        var calls = new ToolCall("c1", CHILD, "{}", childContext);
        var result = new ToolResult("c1", CHILD, "42", false, childContext);
        var text = new TextFinal("It is 42.");
        var used = call(TASK + run.lease().run(), "m1", 1L, 2L);
        agents.stores(context, ownTask(run, new Completed("It is 42."), calls, result, text, used));
        agents.says(calls, result, text, used, new Completed("It is 42."));
    }

    private static InputRequest asked(ChildTask child) {
        return new InputRequest(
                List.of(new PendingCall("call_6_0", "delete_invoice", "{\"no\":\"17\"}", child)),
                List.of(new Question("Which database?", List.of("PostgreSQL", "MySQL"), false)),
                "May I?");
    }

    private static AgentTask ownTask(
            Ledger run, io.vesaas.runtime.AgentEvent ending, io.vesaas.runtime.AgentEvent... history) {
        return new AgentTask(TASK, Set.of(run.lease().run().toString()), ending, List.of(history));
    }

    /** A run that this test leads. @param dispatched whether an earlier leader may have sent it */
    private Ledger run(boolean dispatched) {
        return inScope(() -> insert(dispatched));
    }

    private Ledger insert(boolean dispatched) {
        RunId id = RunId.next();
        var wish = new NewRun(ve, conversation, context, agentUser, "What is six times seven?");
        table.insert(id, owner.customer().orElseThrow(), wish, Instant.now());
        Ledger run = table.claim(id, "this test", Duration.ofMinutes(5)).orElseThrow();
        if (dispatched) {
            table.dispatched(run.lease());
        }
        return run;
    }

    private void lead(Ledger run, Consumer<RunExecution> work) {
        lead(run, SETTINGS, work);
    }

    private void lead(Ledger run, RunSettings settings, Consumer<RunExecution> work) {
        asSystem(() -> work.accept(new RunExecution(
                run, passage(), agents, new LooseEnds(agents, agents), journal, settings, new Replica())));
    }

    private void lookAfter(Ledger run) {
        asSystem(() -> new LateLooks(lateBook, new LooseEnds(agents, agents), team).look(new LateLook(run, 1)));
    }

    private Passage passage() {
        return new Passage.Hire(new RouteId(ve.value()), "customer", agentUser);
    }

    private Run get(Ledger run) {
        return acting(owner, () -> runs.get(run.lease().run()));
    }

    private RunCost cost(Ledger run) {
        return acting(owner, () -> usage.ofRun(run.lease().run().value()));
    }

    private String detail(Ledger run) {
        return inScope(() -> jdbc.sql("select failure_detail from run where id = :id")
                .param("id", run.lease().run().value())
                .query(String.class)
                .single());
    }

    private boolean isLookedAfter(Ledger run) {
        return inScope(() -> jdbc.sql("select look_at is not null from run where id = :id")
                .param("id", run.lease().run().value())
                .query(Boolean.class)
                .single());
    }

    private void asSystem(Runnable work) {
        Acting.as("test", new Scope.Customer(owner.customer().orElseThrow()), work);
    }

    private <T> T inScope(java.util.function.Supplier<T> work) {
        return acting(owner, () -> transaction.execute(_ -> work.get()));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException brokenOff) {
            throw ScriptedAgents.failure(Reason.UNREACHABLE);
        }
    }
}
