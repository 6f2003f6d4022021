package io.vesaas.marketplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.marketplace.Drift;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.ListingState;
import io.vesaas.marketplace.Offering;
import io.vesaas.marketplace.Standing;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentDefinition.Difference;
import io.vesaas.runtime.AgentDefinition.Part;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.ui.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentEntryTests {

    private static final AgentRef OTTO = new AgentRef("finance", "book-keeper");
    private static final AgentRef BRUNO = new AgentRef("legal", "reviewer");

    @Test
    void joinsAgentsWithTheirOffers() {
        var entries = AgentEntry.join(
                List.of(agent(OTTO, Agent.State.READY), agent(BRUNO, Agent.State.INVALID)),
                List.of(listing(OTTO, ListingState.PUBLISHED)),
                List.of());

        assertThat(entries).extracting(AgentEntry::title).containsExactly("Bookkeeper of the house", "Reviewer");
        assertThat(entries).extracting(AgentEntry::status).containsExactly(Status.AGENT_READY, Status.AGENT_INVALID);
        assertThat(entries)
                .filteredOn(AgentFilter.NOT_LISTED::shows)
                .extracting(AgentEntry::ref)
                .containsExactly(BRUNO);
        assertThat(entries)
                .filteredOn(AgentFilter.NEEDS_ATTENTION::shows)
                .extracting(AgentEntry::ref)
                .containsExactly(BRUNO);
    }

    @Test
    void keepsTheOfferOfAnAgentThatIsGoneInSight() {
        var entries = AgentEntry.join(
                List.of(agent(BRUNO, Agent.State.READY)), List.of(listing(OTTO, ListingState.PUBLISHED)), List.of());

        assertThat(entries).extracting(AgentEntry::ref).containsExactly(BRUNO, OTTO);
        assertThat(entries.getLast().status()).isEqualTo(Status.VE_AGENT_GONE);
        assertThat(entries.getLast().needsAttention()).isTrue();
    }

    @Test
    void aDraftIsNotYetOnTheMarketplace() {
        var entry = AgentEntry.join(
                        List.of(agent(OTTO, Agent.State.READY)), List.of(listing(OTTO, ListingState.DRAFT)), List.of())
                .getFirst();

        assertThat(entry.listed()).contains(Status.LISTING_DRAFT);
        assertThat(AgentFilter.NOT_LISTED.shows(entry)).isTrue();
    }

    @Test
    void anAgentThatIsNotWhatWasApprovedNeedsAttention() {
        var listing = listing(OTTO, ListingState.PUBLISHED);
        var drift = new Drift(
                listing.id(), OTTO, List.of(new Difference(Part.MODEL, "small", "large")), "f", Instant.EPOCH);

        var entry = AgentEntry.join(List.of(agent(OTTO, Agent.State.READY)), List.of(listing), List.of(drift))
                .getFirst();

        assertThat(entry.drift()).isEqualTo(drift);
        assertThat(AgentFilter.NEEDS_ATTENTION.shows(entry)).isTrue();
    }

    @Test
    void givesTheReasonOnlyWhenItIsNotReady() {
        assertThat(new AgentEntry(OTTO, agent(OTTO, Agent.State.READY), null, null).reason())
                .isEmpty();
        assertThat(new AgentEntry(OTTO, agent(OTTO, Agent.State.PENDING), null, null).reason())
                .contains("because");
    }

    private static Agent agent(AgentRef ref, Agent.State state) {
        return new Agent(
                ref,
                "",
                new Agent.Status(state, "because"),
                "gpt",
                "openai",
                Agent.RuntimeKind.GO,
                true,
                true,
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                Instant.EPOCH);
    }

    private static ListingOverview listing(AgentRef agent, ListingState state) {
        return new ListingOverview(
                ListingId.next(),
                agent,
                state,
                null,
                false,
                Offering.text("Bookkeeper of the house", "Books"),
                null,
                state == ListingState.DRAFT ? 0 : 1,
                false,
                Standing.NONE,
                false,
                null,
                null);
    }
}
