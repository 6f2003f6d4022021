package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentDefinition.Difference;
import io.vesaas.runtime.AgentDefinition.Part;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import io.vesaas.team.TeamFixtures;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DriftGuardTests {

    private static final String ANOTHER = "runtime: go, stream: true, systemMessage: You are another one.";
    private static final String AGAIN = "runtime: go, stream: true, systemMessage: You are a third one.";
    private static final String AS_BEFORE = "runtime: go, stream: true, systemMessage: You help a test.";

    @Autowired
    DriftGuard guard;

    @Autowired
    Publishing publishing;

    @Autowired
    AgentCatalog catalog;

    @Autowired
    SandboxWorld world;

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private AgentRef agent;
    private ListingId listing;

    @BeforeEach
    void offer() {
        agent = fixtures.readyAgent("go");
        listing = fixtures.offer(agent);
    }

    @Test
    void anAgentThatIsAsApprovedHasNotDrifted() {
        admin(() -> guard.look(agent));

        assertThat(find()).isEmpty();
    }

    @Test
    void anotherPromptIsSeenByItself() {
        world.change(agent, ANOTHER);

        Drift drift = awaitDrift();

        assertThat(drift.agent()).isEqualTo(agent);
        assertThat(drift.differences())
                .containsExactly(new Difference(Part.PROMPT, "You help a test.", "You are another one."));
        assertThat(admin(guard::findAll)).extracting(Drift::listing).contains(listing);
        assertThat(state()).isEqualTo(ListingState.PUBLISHED);
    }

    @Test
    void byChoiceTheListingPausesByItself() {
        admin(() -> publishing.pauseOnDrift(listing, true));

        world.change(agent, ANOTHER);

        awaitDrift();
        assertThat(state()).isEqualTo(ListingState.PAUSED);
        assertThat(admin(() -> publishing.get(listing)).pauseReason()).isEqualTo(PauseReason.DRIFT);
        assertThat(admin(() -> publishing.history(listing)).getFirst().what())
                .isEqualTo(ListingAct.What.PAUSED_BY_DRIFT);
    }

    @Test
    void whatAnAdminResumedIsNotPausedAgainForTheSameChange() {
        admin(() -> publishing.pauseOnDrift(listing, true));
        world.change(agent, ANOTHER);
        awaitDrift();

        admin(() -> publishing.resume(listing));
        admin(() -> guard.lookAtAll());

        assertThat(state()).isEqualTo(ListingState.PUBLISHED);
        world.change(agent, AGAIN);
        await().until(() -> state() == ListingState.PAUSED);
    }

    @Test
    void anApprovedChangeIsTheNewMeasureAndTheListingGoesOn() {
        admin(() -> publishing.pauseOnDrift(listing, true));
        world.change(agent, ANOTHER);
        Drift drift = awaitDrift();

        admin(() -> guard.approve(listing, drift.fingerprint()));

        assertThat(find()).isEmpty();
        assertThat(state()).isEqualTo(ListingState.PUBLISHED);
        assertThat(admin(() -> publishing.history(listing)))
                .extracting(ListingAct::what)
                .contains(ListingAct.What.DRIFT_APPROVED);
        world.change(agent, AS_BEFORE);
        assertThat(awaitDrift().differences().getFirst().before()).isEqualTo("You are another one.");
    }

    @Test
    void whatChangedAgainAfterTheLookIsNotApproved() {
        world.change(agent, ANOTHER);
        Drift drift = awaitDrift();
        world.change(agent, AGAIN);
        await().until(() -> find().filter(now -> !now.fingerprint().equals(drift.fingerprint()))
                .isPresent());

        assertThatThrownBy(() -> admin(() -> guard.approve(listing, drift.fingerprint())))
                .isInstanceOf(AgentChangedAgain.class);

        assertThat(find()).isPresent();
    }

    @Test
    void anAgentThatIsAgainAsApprovedHasNotDrifted() {
        world.change(agent, ANOTHER);
        awaitDrift();

        world.change(agent, AS_BEFORE);

        await().until(() -> find().isEmpty());
        await().until(() -> driftRows() == 0);
    }

    @Test
    void anAgentThatIsGoneHasNotDrifted() {
        world.change(agent, ANOTHER);
        Drift drift = awaitDrift();

        world.remove(agent);
        await().until(() -> catalog.find(agent).isEmpty());

        assertThat(find()).isEmpty();
        assertThatThrownBy(() -> admin(() -> guard.approve(listing, drift.fingerprint())))
                .isInstanceOf(AgentChangedAgain.class);
    }

    @Test
    void aNewVersionApprovesTheAgentAsItIs() {
        world.change(agent, ANOTHER);
        awaitDrift();
        fixtures.awaitReady(agent);

        admin(() -> {
            Draft draft = publishing.getDraft(listing);
            Draft saved = publishing.save(
                    listing, draft.revision(), Offering.complete(draft.text(), "New", "Is new", "1", "2"));
            publishing.publish(listing, saved.revision(), PublishTerms.unmeasured("test"));
        });

        assertThat(find()).isEmpty();
        assertThat(driftRows()).isZero();
    }

    private long driftRows() {
        return admin(() -> jdbc.sql("select count(*) from drift where listing_id = :id")
                .param("id", listing.value())
                .query(Long.class)
                .single());
    }

    private Drift awaitDrift() {
        return await().until(this::find, Optional::isPresent).orElseThrow();
    }

    private Optional<Drift> find() {
        return admin(() -> guard.find(listing));
    }

    private ListingState state() {
        return admin(() -> publishing.get(listing)).state();
    }

    private static void admin(Runnable work) {
        Acting.as("test", new Scope.Platform("test"), work);
    }

    private static <T> T admin(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }
}
