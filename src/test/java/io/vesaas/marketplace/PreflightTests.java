package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.marketplace.PreflightProgress.State;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import io.vesaas.team.TeamFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest
class PreflightTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Preflight preflight;

    @Autowired
    Publishing publishing;

    @Autowired
    Marketplace marketplace;

    @Autowired
    AgentCatalog catalog;

    @Autowired
    SandboxWorld world;

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    LiveFeed feed;

    @Autowired
    JdbcClient jdbc;

    private final List<PreflightProgress> told = new CopyOnWriteArrayList<>();
    private LiveFeed.Subscription subscription;

    @BeforeEach
    void follow() {
        subscription = feed.subscribe(Preflight.TOPIC, news -> told.add((PreflightProgress) news));
    }

    @AfterEach
    void leave() {
        subscription.close();
    }

    @Test
    void aReportIsStoredAndTold() {
        AgentRef agent = fixtures.readyAgent("go");

        PreflightProgress begun = admin(() -> preflight.start(agent));
        PreflightProgress over = awaitEnd(agent);

        assertThat(begun.state()).isEqualTo(State.RUNNING);
        assertThat(over.state()).isEqualTo(State.OVER);
        PreflightReport report = admin(() -> preflight.findLatest(agent)).orElseThrow();
        assertThat(report.id()).isEqualTo(over.report());
        assertThat(report.checks()).isEqualTo(over.checks()).hasSize(5);
        assertThat(report.passed()).isEqualTo(4);
        assertThat(report.by()).isEqualTo("test");
        assertThat(admin(() -> preflight.isCurrent(report))).isTrue();
        assertThat(admin(() -> preflight.find(report.id()))).contains(report);
        assertThat(AccountsFixtures.acting(fixtures.owner(), () -> preflight.findMeasured(report.id())))
                .hasValueSatisfying(measured -> assertThat(measured.samples()).isEqualTo(3));
        assertThat(admin(() -> preflight.findProgress(agent))).isEmpty();
    }

    @Test
    void aSecondStartJoinsTheFirst() {
        AgentRef agent = fixtures.readyAgent("go");

        admin(() -> preflight.start(agent));
        admin(() -> preflight.start(agent));
        awaitEnd(agent);

        assertThat(world.messagesTo(agent)).hasSize(4);
    }

    @Test
    void anAgentThatChangesMeanwhileIsOfNeitherDefinition() {
        AgentRef agent = fixtures.readyAgent("go");

        admin(() -> preflight.start(agent));
        world.change(agent, "runtime: go, stream: true, systemMessage: You are another one.");

        PreflightProgress end = awaitEnd(agent);
        assertThat(end.state()).isEqualTo(State.AGENT_CHANGED);
        assertThat(admin(() -> preflight.findProgress(agent))).contains(end);
        assertThat(admin(() -> preflight.findLatest(agent))).isEmpty();
    }

    @Test
    void whatIsBrokenOffLeavesNothingAndCanBeBegunAgain() {
        AgentRef agent = fixtures.readyAgent("go");
        admin(() -> preflight.start(agent, List.of("demo: slow, long")));
        await().until(() -> !world.messagesTo(agent).isEmpty());

        Acting.as("test", new Scope.Platform("test"), preflight::destroy);

        assertThat(awaitEnd(agent).state()).isEqualTo(State.BROKEN_OFF);
        assertThat(admin(() -> preflight.findLatest(agent))).isEmpty();
        told.clear();
        admin(() -> preflight.start(agent, List.of("Say hello.")));
        assertThat(awaitEnd(agent).state()).isEqualTo(State.OVER);
    }

    @Test
    void anAgentThatIsNotThereCanNotBeTried() {
        assertThatThrownBy(() -> admin(() -> preflight.start(new AgentRef("ve-tests", "nobody"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theExamplesOfTheDraftAreAsked() {
        AgentRef agent = fixtures.readyAgent("go");
        Draft draft = admin(() -> publishing.add(agent));

        admin(() -> preflight.start(draft.listing()));

        assertThat(awaitEnd(agent).state()).isEqualTo(State.OVER);
    }

    @Test
    void aVersionKeepsTheReportItWasPublishedWith() {
        AgentRef agent = fixtures.readyAgent("go");
        PreflightReport report = tried(agent);

        Offer offer = admin(() -> publish(agent, report));

        assertThat(admin(() -> marketplace.get(offer.id())).preflight()).isEqualTo(report.id());
    }

    @Test
    void aReportOnAnotherDefinitionIsNotTakenAndNothingIsPublished() {
        AgentRef agent = fixtures.readyAgent("go");
        PreflightReport report = tried(agent);
        world.change(agent, "runtime: go, stream: true, systemMessage: You are another one.");
        await().until(() -> !admin(() -> preflight.isCurrent(report)));
        fixtures.awaitReady(agent);

        assertThatThrownBy(() -> admin(() -> publish(agent, report)))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.code()).isEqualTo("preflight-outdated"));

        assertThat(admin(() -> publishing.find(agent)).orElseThrow().state()).isEqualTo(ListingState.DRAFT);
    }

    @Test
    void aReportOfAnotherAgentIsNotTaken() {
        PreflightReport report = tried(fixtures.readyAgent("go"));
        AgentRef other = fixtures.readyAgent("go");

        assertThatThrownBy(() -> admin(() -> publish(other, report))).isInstanceOf(Invalid.class);
    }

    @Test
    void reportsAreFacts() {
        PreflightReport report = tried(fixtures.readyAgent("go"));

        assertThatThrownBy(() -> admin(() -> jdbc.sql("delete from preflight where id = :id")
                        .param("id", report.id())
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void ownersSeeNoEvidence() {
        assertThatThrownBy(() -> AccountsFixtures.acting(
                        fixtures.owner(), () -> preflight.findLatest(new AgentRef("ve-ops", "code-reviewer"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PreflightReport tried(AgentRef agent) {
        admin(() -> preflight.start(agent));
        awaitEnd(agent);
        return admin(() -> preflight.findLatest(agent)).orElseThrow();
    }

    private Offer publish(AgentRef agent, PreflightReport report) {
        Draft draft = publishing.add(agent);
        Draft saved = publishing.save(
                draft.listing(), draft.revision(), Offering.complete(draft.text(), "Tried", "Was tried", "1", "2"));
        return publishing.publish(saved.listing(), saved.revision(), PublishTerms.measured(report.id()));
    }

    private PreflightProgress awaitEnd(AgentRef agent) {
        return await().atMost(PATIENCE)
                .until(
                        () -> told.stream()
                                .filter(news -> news.agent().equals(agent) && news.state() != State.RUNNING)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static <T> T admin(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }
}
