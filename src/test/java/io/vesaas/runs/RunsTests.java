package io.vesaas.runs;

import static io.vesaas.accounts.AccountsFixtures.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.accounts.SignedIn;
import io.vesaas.chat.Chat;
import io.vesaas.chat.ConversationId;
import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.Cancelled;
import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.Passage;
import io.vesaas.shared.LiveFeed.Subscription;
import io.vesaas.shared.NotFound;
import io.vesaas.team.Team;
import io.vesaas.team.TeamFixtures;
import io.vesaas.team.VeId;
import io.vesaas.usage.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@PlatformTest
class RunsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    SandboxWorld world;

    @Autowired
    Chat chat;

    @Autowired
    Runs runs;

    @Autowired
    Usage usage;

    @Autowired
    Team team;

    @Autowired
    AgentClient agents;

    @Autowired
    RunTable table;

    @Autowired
    RunJournal journal;

    @Autowired
    TransactionOperations transaction;

    private SignedIn owner;

    @BeforeEach
    void signIn() {
        owner = fixtures.owner();
    }

    @ParameterizedTest
    @ValueSource(strings = {"go", "python"})
    void anAnswerIsStoredAsTheAgentGaveItAndEachModelCallIsBookedOnce(String runtime) {
        AgentRef agent = fixtures.readyAgent(runtime);
        VeId ve = fixtures.active(owner, agent);

        Run run = ended(say(ve, "Tell me something with code"));

        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.text()).isEqualTo(answerAtTheAgent(ve, run));
        assertThat(world.messagesTo(agent)).containsExactly(run.id().toString());
        var cost = acting(owner, () -> usage.ofRun(run.id().value()));
        assertThat(cost.calls()).isEqualTo(1);
        assertThat(cost.tokens()).isPositive();
        assertThat(cost.cost().amount()).isPositive();
    }

    @Test
    void followersWhoJoinAtAnyTimeSeeEveryCharacterOnce() throws Exception {
        VeId ve = fixtures.active(owner, fixtures.readyAgent("go"));
        RunId id = say(ve, "long");
        List<Follower> followers = new CopyOnWriteArrayList<>();

        for (int i = 0; i < 10; i++) {
            followers.add(new Follower(id));
            String soFar = acting(owner, () -> runs.get(id)).text();
            await().atMost(PATIENCE)
                    .until(() -> !acting(owner, () -> runs.get(id)).text().equals(soFar)
                            || !acting(owner, () -> runs.get(id)).state().isLive());
        }

        Run run = ended(id);
        for (Follower follower : followers) {
            await().atMost(PATIENCE).until(() -> follower.text().equals(run.text()));
            assertThat(follower.faults).isEmpty();
            follower.subscription.close();
        }
    }

    @Test
    void theSameMessageAgainIsTheSameRun() {
        AgentRef agent = fixtures.readyAgent("go");
        ConversationId conversation = begin(fixtures.active(owner, agent));
        UUID message = UUID.randomUUID();

        RunId first = acting(owner, () -> chat.send(conversation, message, "Hello"));
        ended(first);
        RunId second = acting(owner, () -> chat.send(conversation, message, "Hello"));

        assertThat(second).isEqualTo(first);
        assertThat(world.messagesTo(agent)).hasSize(1);
    }

    @Test
    void aSecondMessageWaitsForTheEndOfTheFirst() {
        ConversationId conversation = begin(fixtures.active(owner, fixtures.readyAgent("go")));
        RunId first = acting(owner, () -> chat.send(conversation, UUID.randomUUID(), "long"));

        assertThatThrownBy(() -> acting(owner, () -> chat.send(conversation, UUID.randomUUID(), "Are you there?")))
                .isInstanceOf(StillWorking.class);

        ended(first);
        assertThat(acting(owner, () -> chat.exchanges(conversation))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSE, 403, FAILED, agent-forbidden",
        "REFUSE, 429, FAILED, agent-rate-limited",
        "REFUSE, 503, FAILED, agent-unreachable",
        "GARBAGE, 0, INTERRUPTED, agent-garbled",
        "SILENT, 0, FAILED, agent-idle"
    })
    void aRunThatGoesWrongSaysWhyAndIsNotSentAgain(String fault, int status, RunState state, String code) {
        AgentRef agent = fixtures.readyAgent("go");
        VeId ve = fixtures.active(owner, agent);
        world.arm(agent, fault, 0, status);

        Run run = ended(say(ve, "Hello"));

        assertThat(run.state()).isEqualTo(state);
        assertThat(run.failureCode()).isEqualTo(code);
        assertThat(world.messagesTo(agent)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aTokenThatIsRefusedOnceCostsNoAnswer() {
        AgentRef agent = fixtures.readyAgent("go");
        VeId ve = fixtures.active(owner, agent);
        world.arm(agent, "REFUSE", 0, 401);

        Run run = ended(say(ve, "Hello"));

        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(world.messagesTo(agent)).containsExactly(run.id().toString());
    }

    @Test
    void aTokenThatIsRefusedAgainEndsTheRunAndTheNextMessageIsAnswered() {
        AgentRef agent = fixtures.readyAgent("go");
        ConversationId conversation = begin(fixtures.active(owner, agent));
        world.arm(agent, "REFUSE", 0, 401);
        world.arm(agent, "REFUSE", 0, 401);

        Run refused = ended(acting(owner, () -> chat.send(conversation, UUID.randomUUID(), "Hello")));
        Run answered = ended(acting(owner, () -> chat.send(conversation, UUID.randomUUID(), "Hello again")));

        assertThat(refused.failureCode()).isEqualTo("agent-unauthorised");
        assertThat(answered.state()).isEqualTo(RunState.COMPLETED);
        assertThat(world.messagesTo(agent)).containsExactly(answered.id().toString());
    }

    @Test
    void whoseAgentIsGoneSaysSoAndKeepsItsHistory() {
        AgentRef agent = fixtures.readyAgent("go");
        ConversationId conversation = begin(fixtures.active(owner, agent));
        Run before = ended(acting(owner, () -> chat.send(conversation, UUID.randomUUID(), "Hello")));
        world.remove(agent);

        Run after = ended(acting(owner, () -> chat.send(conversation, UUID.randomUUID(), "Are you there?")));

        assertThat(after.state()).isEqualTo(RunState.FAILED);
        assertThat(after.failureCode()).isEqualTo("agent-gone");
        assertThat(acting(owner, () -> chat.exchanges(conversation)))
                .extracting(exchange -> exchange.answer().text())
                .containsExactly(before.text(), "");
    }

    @Test
    void anAgentThatIsDeletedWhileItAnswersKeepsWhatItHadWritten() {
        AgentRef agent = fixtures.readyAgent("go");
        VeId ve = fixtures.active(owner, agent);
        RunId id = say(ve, "long");
        await().atMost(PATIENCE)
                .until(() -> !acting(owner, () -> runs.get(id)).text().isEmpty());

        world.remove(agent);

        Run run = ended(id);
        assertThat(run.state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(run.failureCode()).isEqualTo("agent-gone");
        assertThat(run.text()).isNotBlank();
    }

    @Test
    void aRunGoesOnWhenItsRouteIsTakenAway() {
        AgentRef agent = fixtures.readyAgent("go");
        VeId ve = fixtures.active(owner, agent);
        RunId id = say(ve, "Tell me something with code");
        await().atMost(PATIENCE)
                .until(() -> !acting(owner, () -> runs.get(id)).text().isEmpty());

        world.removeRoute(ve.value());

        assertThat(ended(id).state()).isEqualTo(RunState.COMPLETED);
        assertThat(world.messagesTo(agent)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUT", "NO_FINAL"})
    void anAnswerIsCompletedAfterItsStreamWasLost(String fault) {
        AgentRef agent = fixtures.readyAgent("go");
        VeId ve = fixtures.active(owner, agent);
        world.arm(agent, fault, 40, 0);

        Run run = ended(say(ve, "Tell me something with code"));

        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.text()).isEqualTo(answerAtTheAgent(ve, run));
        assertThat(world.messagesTo(agent)).hasSize(1);
        assertThat(acting(owner, () -> usage.ofRun(run.id().value())).calls()).isEqualTo(1);
    }

    @Test
    void anAgentThatDiesKeepsWhatItHadWrittenAndTheRunEnds() {
        AgentRef agent = fixtures.readyAgent("go");
        VeId ve = fixtures.active(owner, agent);
        world.arm(agent, "DIE", 40, 0);

        Run run = ended(say(ve, "Tell me something with code"));

        assertThat(run.state()).isIn(RunState.INTERRUPTED, RunState.FAILED);
        assertThat(run.failureCode()).isNotNull();
        assertThat(run.text()).isNotBlank();
        assertThat(world.messagesTo(agent)).hasSize(1);
    }

    @Test
    void aModelThatFailsIsAFailedRunWithoutCost() {
        VeId ve = fixtures.active(owner, fixtures.readyAgent("go"));

        Run run = ended(say(ve, "fail"));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failureCode()).isEqualTo("agent-failed");
        assertThat(acting(owner, () -> usage.ofRun(run.id().value())).calls()).isZero();
    }

    @Test
    void anAgentThatAsksIsCalledOffUntilItCanBeAnswered() {
        VeId ve = fixtures.active(owner, fixtures.readyAgent("go"));

        Run run = ended(say(ve, "ask"));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failureCode()).isEqualTo("agent-asks");
        assertThat(endingAtTheAgent(ve, run)).isEqualTo(new Cancelled());
    }

    @Test
    void aRunOnTheGoRuntimeStopsAndKeepsWhatItHadWritten() {
        VeId ve = fixtures.active(owner, fixtures.readyAgent("go"));
        RunId id = say(ve, "long");
        await().atMost(PATIENCE)
                .until(() -> !acting(owner, () -> runs.get(id)).text().isEmpty());

        assertThat(acting(owner, () -> runs.stop(id))).isEqualTo(StopOutcome.STOPPING);

        Run run = ended(id);
        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThat(run.text()).isNotBlank();
        assertThat(acting(owner, () -> runs.stop(id))).isEqualTo(StopOutcome.ALREADY_OVER);
    }

    @Test
    void aDismissalStopsWhatIsUnderWay() {
        VeId ve = fixtures.active(owner, fixtures.readyAgent("go"));
        RunId id = say(ve, "long");
        await().atMost(PATIENCE)
                .until(() -> !acting(owner, () -> runs.get(id)).text().isEmpty());

        acting(owner, () -> {
            team.dismiss(ve);
            return ve;
        });

        Run run = ended(id);
        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThat(run.text()).isNotBlank();
    }

    @Test
    void aRunOnThePythonRuntimeCannotBeStoppedAndSaysSo() {
        VeId ve = fixtures.active(owner, fixtures.readyAgent("python"));
        RunId id = say(ve, "long");
        await().atMost(PATIENCE)
                .until(() -> !acting(owner, () -> runs.get(id)).text().isEmpty());

        assertThat(acting(owner, () -> runs.stop(id))).isEqualTo(StopOutcome.CANNOT_BE_STOPPED);

        assertThat(ended(id).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void aRunWhoseLeaderIsGoneIsTakenUpAndCompleted() {
        AgentRef agent = fixtures.readyAgent("go");
        VeId ve = fixtures.active(owner, agent);
        Orphan orphan = orphan(ve);
        String task = startAtTheAgent(orphan);

        inScope(() -> table.started(orphan.lease(), task, Instant.now()));
        inScope(() -> table.release(orphan.lease()));

        Run run = ended(orphan.lease().run());
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.text()).isEqualTo(answerAtTheAgent(ve, run));
        assertThat(world.messagesTo(agent)).hasSize(1);
        assertThat(acting(owner, () -> usage.ofRun(run.id().value())).calls()).isEqualTo(1);
    }

    @Test
    void aRunWhoseTaskIdWasLostIsFoundAndCompleted() {
        AgentRef agent = fixtures.readyAgent("go");
        VeId ve = fixtures.active(owner, agent);
        Orphan orphan = orphan(ve);
        startAtTheAgent(orphan);

        inScope(() -> table.release(orphan.lease()));

        Run run = ended(orphan.lease().run());
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.text()).isEqualTo(answerAtTheAgent(ve, run));
        assertThat(world.messagesTo(agent)).hasSize(1);
        assertThat(acting(owner, () -> usage.ofRun(run.id().value())).calls()).isEqualTo(1);
    }

    @Test
    void aRunThatMayHaveBeenSentIsNeverSentAgain() {
        AgentRef agent = fixtures.readyAgent("go");
        Orphan orphan = orphan(fixtures.active(owner, agent));

        inScope(() -> table.release(orphan.lease()));

        Run run = ended(orphan.lease().run());
        assertThat(run.state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(run.failureCode()).isEqualTo("run-lost");
        assertThat(world.messagesTo(agent)).isEmpty();
    }

    @Test
    void whoHasLostTheLeadWritesNothing() {
        Orphan orphan = orphan(fixtures.active(owner, fixtures.readyAgent("go")));
        Ledger old = orphan.ledger();
        inScope(() -> table.release(orphan.lease()));
        ended(orphan.lease().run());

        assertThatThrownBy(() -> inScope(() -> journal.write(old, List.of(), List.of())))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> inScope(
                        () -> journal.end(old, List.of(), List.of(), new Ending(RunState.COMPLETED, null, null), null)))
                .isInstanceOf(LeaseLost.class);
    }

    @Test
    void whoWorksOnSomethingIsKnown() {
        VeId busy = fixtures.active(owner, fixtures.readyAgent("go"));
        VeId idle = fixtures.active(owner, fixtures.readyAgent("go"));
        RunId id = say(busy, "long");

        assertThat(acting(owner, () -> runs.findWorking(List.of(busy, idle)))).containsExactly(busy);
        assertThat(acting(fixtures.owner(), () -> runs.findWorking(List.of(busy))))
                .as("to another customer")
                .isEmpty();

        acting(owner, () -> runs.stop(id));
        ended(id);
        assertThat(acting(owner, () -> runs.findWorking(List.of(busy, idle)))).isEmpty();
    }

    @Test
    void nobodySeesOrStopsTheRunsOfAnotherCustomer() {
        RunId id = say(fixtures.active(owner, fixtures.readyAgent("go")), "Hello");
        SignedIn stranger = fixtures.owner();

        assertThatThrownBy(() -> acting(stranger, () -> runs.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acting(stranger, () -> runs.stop(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acting(stranger, () -> runs.follow(id, _ -> {})))
                .isInstanceOf(NotFound.class);
        ended(id);
    }

    private ConversationId begin(VeId ve) {
        return acting(owner, () -> chat.begin(ve));
    }

    private RunId say(VeId ve, String text) {
        ConversationId conversation = begin(ve);
        return acting(owner, () -> chat.send(conversation, UUID.randomUUID(), text));
    }

    private Run ended(RunId id) {
        await().atMost(PATIENCE)
                .until(() -> !acting(owner, () -> runs.get(id)).state().isLive());
        return acting(owner, () -> runs.get(id));
    }

    private String answerAtTheAgent(VeId ve, Run run) {
        return ((Completed) endingAtTheAgent(ve, run)).answer();
    }

    private AgentEvent endingAtTheAgent(VeId ve, Run run) {
        Ledger ledger = acting(owner, () -> transaction.execute(_ -> table.findLedger(run.id())))
                .orElseThrow();
        Passage passage = acting(owner, () -> team.passage(ve, ledger.agentUser()));
        return agents.getTask(passage, ledger.taskId()).ending();
    }

    /** A run that a replica has marked as sent, and then died; nobody else may take it yet. */
    private record Orphan(Ledger ledger) {

        Lease lease() {
            return ledger.lease();
        }
    }

    private Orphan orphan(VeId ve) {
        return acting(
                owner,
                () -> transaction.execute(_ -> {
                    RunId id = RunId.next();
                    var wish = new NewRun(
                            ve,
                            UUID.randomUUID(),
                            UUID.randomUUID().toString(),
                            UUID.randomUUID().toString(),
                            "long");
                    table.insert(id, owner.customer().orElseThrow(), wish, Instant.now());
                    Ledger ledger = table.claim(id, "a replica that dies", Duration.ofMinutes(5))
                            .orElseThrow();
                    table.dispatched(ledger.lease());
                    return new Orphan(ledger);
                }));
    }

    private String startAtTheAgent(Orphan orphan) {
        Ledger run = orphan.ledger();
        Passage passage = acting(owner, () -> team.passage(run.ve(), run.agentUser()));
        try (var stream =
                agents.send(passage, run.contextId(), run.lease().run().toString(), run.request())) {
            return ((AgentEvent.Started) stream.next()).taskId();
        }
    }

    private void inScope(Runnable work) {
        acting(
                owner,
                () -> transaction.execute(_ -> {
                    work.run();
                    return true;
                }));
    }

    /** Someone who looks at a run, and notes whatever was taken back or came twice. */
    private final class Follower {

        private final AtomicReference<Run> last = new AtomicReference<>();
        private final List<String> faults = new CopyOnWriteArrayList<>();
        private final Subscription subscription;

        Follower(RunId id) {
            subscription = acting(owner, () -> runs.follow(id, this::see));
        }

        private void see(Run run) {
            Run before = last.getAndSet(run);
            if (before != null && !run.text().startsWith(before.text())) {
                faults.add("after <" + before.text() + "> came <" + run.text() + ">");
            }
        }

        String text() {
            Run run = last.get();
            return run == null || run.state().isLive() ? "" : run.text();
        }
    }
}
