package io.vesaas.runs;

import static io.vesaas.accounts.AccountsFixtures.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.Role;
import io.vesaas.accounts.SignedIn;
import io.vesaas.chat.Chat;
import io.vesaas.chat.ConversationId;
import io.vesaas.marketplace.ListingId;
import io.vesaas.runtime.AgentEvent.Cancelled;
import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.runtime.AgentEvent.ToolCall;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.AgentSessions;
import io.vesaas.runtime.AgentTask;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.Passage;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.NotFound;
import io.vesaas.team.Team;
import io.vesaas.team.TeamFixtures;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.usage.RunCost;
import io.vesaas.usage.Spending;
import io.vesaas.usage.Usage;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Two customers with two members each hire one agent, which uses another one. Both agents run in one pod, and as in
 * KAgent the agent holds the conversations of all its users with its sub-agent in one context.
 */
@PlatformTest
class SharedAgentTests {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    SandboxWorld world;

    @Autowired
    Team team;

    @Autowired
    Chat chat;

    @Autowired
    Runs runs;

    @Autowired
    RunTable table;

    @Autowired
    Usage usage;

    @Autowired
    Spending spending;

    @Autowired
    AgentSessions sessions;

    @Autowired
    GatewayAddress gateway;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    private final List<Speaker> speakers = new ArrayList<>();

    /** @param mark a word that only this person says */
    private record Speaker(String mark, SignedIn person, VeId ve, ConversationId conversation) {}

    @BeforeEach
    void hireOneAgentTwice() {
        AgentRef agent = world.addLead(fixtures.readyAgent("go"));
        fixtures.awaitReady(agent);
        ListingId listing = fixtures.offer(agent);
        for (String mark : List.of("Kestrel", "Zanzibar")) {
            String ownerEmail = AccountsFixtures.newEmail();
            CustomerId customer = accounts.customer(mark, ownerEmail);
            String memberEmail = AccountsFixtures.newEmail();
            accounts.member(customer, memberEmail, Role.MEMBER);
            SignedIn owner = accounts.signedIn(ownerEmail);
            VeId ve = fixtures.hire(owner, listing);
            fixtures.awaitState(owner, ve, VirtualEmployee.State.ACTIVE);
            join(mark + "one", owner, ve);
            join(mark + "two", accounts.signedIn(memberEmail), ve);
        }
    }

    private void join(String mark, SignedIn person, VeId ve) {
        speakers.add(new Speaker(mark, person, ve, acting(person, () -> chat.begin(ve))));
    }

    @Test
    void noWordOfOneAppearsAtAnotherAndEachPaysForTheOwnWork() throws Exception {
        allAtOnce(speaker -> ended(speaker, say(speaker, "use a colleague for " + speaker.mark())));
        allAtOnce(speaker -> ended(speaker, say(speaker, "use a colleague once more")));

        for (Speaker speaker : speakers) {
            List<Run> answers = answers(speaker);
            assertThat(answers).hasSize(2).extracting(Run::state).containsOnly(RunState.COMPLETED);
            assertThat(saidBy(answers.getLast()))
                    .as("what the agent and its sub-agent remember")
                    .contains("I remember that you asked")
                    .contains(speaker.mark());
            for (Speaker other : speakers) {
                if (!other.equals(speaker)) {
                    assertThat(answers)
                            .extracting(SharedAgentTests::saidBy)
                            .noneMatch(said -> said.contains(other.mark()));
                }
            }
        }
        sessionsAreSeparate();
        usageIsBookedToWhoCausedIt();
    }

    /** Separate although they share their context, as they do in KAgent. */
    private void sessionsAreSeparate() {
        var contexts = new HashSet<String>();
        var tasks = new ArrayList<String>();
        for (Speaker speaker : speakers) {
            String child = childContext(speaker);
            contexts.add(child);
            List<AgentTask> own = sessions.findTasks(secrets(speaker).agentUser(), child);
            assertThat(own).hasSize(2);
            tasks.addAll(own.stream().map(AgentTask::taskId).toList());
        }
        assertThat(contexts).as("contexts with the sub-agent").hasSize(1);
        assertThat(tasks).doesNotHaveDuplicates();
        assertThat(speakers.stream().map(speaker -> secrets(speaker).agentUser()))
                .doesNotHaveDuplicates();
        assertThat(sessions.findTasks(
                        secrets(speakers.getFirst()).agentUser(),
                        secrets(speakers.getLast()).contextId()))
                .isEmpty();
    }

    private void usageIsBookedToWhoCausedIt() {
        for (Speaker speaker : speakers) {
            List<ModelCall> made = modelCalls(speaker);
            assertThat(made)
                    .as("two of the agent and one of its sub-agent, each time")
                    .hasSize(6);
            List<RunCost> costs = costs(speaker);
            assertThat(sum(costs, RunCost::calls)).isEqualTo(6);
            assertThat(sum(costs, RunCost::inputTokens))
                    .isEqualTo(sum(made, call -> call.tokens().input()));
            assertThat(sum(costs, RunCost::outputTokens))
                    .isEqualTo(sum(made, call -> call.tokens().output()));
        }
        for (List<Speaker> customer : List.of(speakers.subList(0, 2), speakers.subList(2, 4))) {
            List<ModelCall> made = customer.stream()
                    .flatMap(speaker -> modelCalls(speaker).stream())
                    .toList();
            BigDecimal millionths =
                    BigDecimal.valueOf(2 * sum(made, call -> call.tokens().input())
                            + 8 * sum(made, call -> call.tokens().output()));
            assertThat(acting(customer.getFirst().person(), () -> spending.in(YearMonth.now(clock), ZoneOffset.UTC))
                            .amount())
                    .as("what Billing shows")
                    .isEqualByComparingTo(millionths.movePointLeft(6));
        }
    }

    @Test
    void whatOneStopsGoesOnAtTheOther() throws Exception {
        Speaker stopped = speakers.getFirst();
        Speaker other = speakers.getLast();
        RunId first = say(stopped, "use a colleague, long");
        RunId second = say(other, "use a colleague, long");
        for (Speaker speaker : List.of(stopped, other)) {
            await().atMost(PATIENCE)
                    .until(() -> answers(speaker).getFirst().parts().stream().anyMatch(RunPart.Tool.class::isInstance));
            await().atMost(PATIENCE).until(() -> childTasks(speaker).size() == 1);
        }

        assertThat(acting(stopped.person(), () -> runs.stop(first))).isEqualTo(StopOutcome.STOPPING);

        assertThat(ended(stopped, first).state()).isEqualTo(RunState.CANCELLED);
        assertThat(childTasks(stopped)).extracting(AgentTask::ending).containsExactly(new Cancelled());
        assertThat(childTasks(other)).extracting(AgentTask::ending).containsOnlyNulls();

        acting(other.person(), () -> runs.stop(second));
        ended(other, second);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(childTasks(other))
                        .extracting(AgentTask::ending)
                        .containsExactly(new Cancelled()));
    }

    @Test
    void noIdOfOneOpensAnythingToAnother() {
        Speaker own = speakers.getFirst();
        Speaker other = speakers.getLast();
        RunId theirs = say(other, "Hello");
        ended(other, theirs);

        for (Speaker stranger : List.of(own, speakers.get(2))) {
            SignedIn person = stranger.person();
            assertThatThrownBy(() -> acting(person, () -> chat.get(other.conversation())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> acting(person, () -> chat.exchanges(other.conversation())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() ->
                            acting(person, () -> chat.send(other.conversation(), UUID.randomUUID(), "What did I say?")))
                    .isInstanceOf(NotFound.class);
        }
        SignedIn person = own.person();
        assertThatThrownBy(() -> acting(person, () -> runs.get(theirs))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acting(person, () -> runs.stop(theirs))).isInstanceOf(NotFound.class);
        assertThat(acting(person, () -> runs.find(List.of(theirs)))).isEmpty();
        assertThatThrownBy(() -> acting(person, () -> team.passage(other.ve(), "anybody")))
                .isInstanceOf(NotFound.class);
        assertThat(acting(person, () -> usage.ofRun(theirs.value())).calls()).isZero();
    }

    @Test
    void theTokenOfOneDoesNotOpenTheRouteOfTheOther() throws Exception {
        Speaker own = speakers.getFirst();
        Speaker other = speakers.getLast();
        Passage passage = acting(own.person(), () -> team.passage(own.ve(), "somebody"));
        String token = ReflectionTestUtils.invokeMethod(beans.getBean("passageTokens"), "issue", passage);

        assertThat(status(token, "/ve/" + own.ve() + "/.well-known/agent-card.json"))
                .isEqualTo(200);
        assertThat(status(token, "/ve/" + other.ve() + "/.well-known/agent-card.json"))
                .isEqualTo(403);
        assertThat(status(token, "/operator/sessions/" + UUID.randomUUID() + "/tasks"))
                .isEqualTo(403);
    }

    private int status(String token, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gateway.dataPort() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private void allAtOnce(java.util.function.Function<Speaker, Run> work) throws Exception {
        List<Callable<Run>> turns = speakers.stream()
                .<Callable<Run>>map(speaker -> () -> work.apply(speaker))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var turn : threads.invokeAll(turns)) {
                turn.get();
            }
        }
    }

    private RunId say(Speaker speaker, String text) {
        return acting(speaker.person(), () -> chat.send(speaker.conversation(), UUID.randomUUID(), text));
    }

    private Run ended(Speaker speaker, RunId id) {
        await().atMost(PATIENCE)
                .until(() ->
                        !acting(speaker.person(), () -> runs.get(id)).state().isLive());
        return acting(speaker.person(), () -> runs.get(id));
    }

    private List<Run> answers(Speaker speaker) {
        return acting(speaker.person(), () -> chat.exchanges(speaker.conversation())).stream()
                .map(exchange -> exchange.answer())
                .toList();
    }

    /** The text and what tools answered. */
    private static String saidBy(Run run) {
        return run.text()
                + run.parts().stream()
                        .filter(RunPart.Tool.class::isInstance)
                        .map(part -> ((RunPart.Tool) part).output())
                        .toList();
    }

    private List<RunCost> costs(Speaker speaker) {
        return answers(speaker).stream()
                .map(run -> acting(speaker.person(), () -> usage.ofRun(run.id().value())))
                .toList();
    }

    /** What the agents say they did for this conversation. */
    private List<ModelCall> modelCalls(Speaker speaker) {
        return Stream.concat(ownTasks(speaker).stream(), childTasks(speaker).stream())
                .flatMap(task -> task.history().stream())
                .filter(ModelCall.class::isInstance)
                .map(ModelCall.class::cast)
                .toList();
    }

    private List<AgentTask> ownTasks(Speaker speaker) {
        return sessions.findTasks(secrets(speaker).agentUser(), secrets(speaker).contextId());
    }

    private List<AgentTask> childTasks(Speaker speaker) {
        return sessions.findTasks(secrets(speaker).agentUser(), childContext(speaker));
    }

    private String childContext(Speaker speaker) {
        return ownTasks(speaker).stream()
                .flatMap(task -> task.history().stream())
                .filter(ToolCall.class::isInstance)
                .map(event -> ((ToolCall) event).childContext())
                .findFirst()
                .orElseThrow();
    }

    private Ledger secrets(Speaker speaker) {
        RunId run = answers(speaker).getFirst().id();
        return acting(speaker.person(), () -> transaction.execute(_ -> table.findLedger(run)))
                .orElseThrow();
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> number) {
        return all.stream().mapToLong(number).sum();
    }
}
