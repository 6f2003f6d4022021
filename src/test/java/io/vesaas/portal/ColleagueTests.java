package io.vesaas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Price;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Money;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.team.VirtualEmployee.State;
import io.vesaas.team.VirtualEmployee.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColleagueTests {

    @Test
    void whoNeedsSomebodyComesFirst() {
        var shown = Stream.of(
                        colleague("Leaver", State.DISMISSING, 1),
                        colleague("Younger", State.ACTIVE, 3),
                        colleague("Older", State.ACTIVE, 2),
                        colleague("Joiner", State.PROVISIONING, 4),
                        colleague("Orphan", State.ACTIVE, 6, true),
                        colleague("Failed", State.FAILED, 5))
                .sorted(Colleague.BY_NEED);

        assertThat(shown)
                .extracting(colleague -> colleague.ve().name())
                .containsExactly("Failed", "Orphan", "Joiner", "Older", "Younger", "Leaver");
    }

    @Test
    void onlyAFailureAndALostAgentNeedSomebody() {
        assertThat(colleague("Orphan", State.ACTIVE, 1, true).needsSomebody()).isTrue();
        assertThat(colleague("Failed", State.FAILED, 1).needsSomebody()).isTrue();
        assertThat(colleague("Joiner", State.PROVISIONING, 1).needsSomebody()).isFalse();
        assertThat(colleague("Ready", State.ACTIVE, 1).needsSomebody()).isFalse();
    }

    private static Colleague colleague(String name, State state, long hired) {
        return colleague(name, state, hired, false);
    }

    private static Colleague colleague(String name, State state, long hired, boolean agentGone) {
        var ve = new VirtualEmployee(
                VeId.next(),
                name,
                0,
                ListingId.next(),
                1,
                new AgentRef("a", "b"),
                "Title",
                state,
                Step.RECORDED,
                null,
                Instant.ofEpochSecond(hired));
        Currency euro = Currency.getInstance("EUR");
        var free = new Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, euro);
        return new Colleague(ve, Money.zero(euro), free, null, null, null, agentGone);
    }
}
