package io.vesaas.marketplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Offering;
import io.vesaas.marketplace.Price;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.ui.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentEntryTests {

    private static final AgentRef OTTO = new AgentRef("finance", "book-keeper");
    private static final AgentRef BRUNO = new AgentRef("legal", "reviewer");

    @Test
    void joinsAgentsWithTheirOffers() {
        var entries = AgentEntry.join(
                List.of(agent(OTTO, Agent.State.READY), agent(BRUNO, Agent.State.INVALID)), List.of(offer(OTTO)));

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
        var entries = AgentEntry.join(List.of(agent(BRUNO, Agent.State.READY)), List.of(offer(OTTO)));

        assertThat(entries).extracting(AgentEntry::ref).containsExactly(BRUNO, OTTO);
        assertThat(entries.getLast().status()).isEqualTo(Status.VE_AGENT_GONE);
        assertThat(entries.getLast().needsAttention()).isTrue();
    }

    @Test
    void givesTheReasonOnlyWhenItIsNotReady() {
        assertThat(new AgentEntry(OTTO, agent(OTTO, Agent.State.READY), null).reason())
                .isEmpty();
        assertThat(new AgentEntry(OTTO, agent(OTTO, Agent.State.PENDING), null).reason())
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

    private static Offer offer(AgentRef agent) {
        var price = Price.ofTokens(BigDecimal.ONE, BigDecimal.TWO, Currency.getInstance("EUR"));
        return new Offer(
                ListingId.next(),
                1,
                agent,
                Offering.text("Bookkeeper of the house", "Books"),
                price,
                null,
                true,
                Instant.EPOCH);
    }
}
