package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyPlanTests {

    static final KeySettings DEFAULTS =
            new KeySettings(Duration.ofDays(30), Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofSeconds(30));
    static final Duration LEAD = Duration.ofMinutes(6).plusSeconds(30);
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final GatewaySettings gateway = GatewayFixtures.settings();

    @Test
    void theNextKeyIsReadyWhenTheActiveOneIsDue() {
        var plan = new KeyPlan(DEFAULTS, gateway);

        assertThat(plan.due(START)).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(plan.signs(plan.nextIsMade(START))).isEqualTo(plan.due(START));
        assertThat(plan.signs(START)).isEqualTo(START.plus(LEAD));
    }

    @Test
    void aRetiredKeyOutlivesEveryTokenItHasSigned() {
        var plan = new KeyPlan(DEFAULTS, gateway);
        Instant lastSigned = START.plus(DEFAULTS.refresh());
        Instant lastAccepted = lastSigned.plus(gateway.tokenLife()).plusSeconds(60);

        assertThat(plan.leaves(START))
                .isAfter(lastAccepted.plus(KeyPlan.SKEW.multipliedBy(2)).plus(DEFAULTS.cache()));
    }

    @Test
    void anOverlapInWhichTokensWouldBeRefusedIsNoSetting() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyPlan(
                        new KeySettings(
                                Duration.ofDays(30),
                                Duration.ofMinutes(12),
                                Duration.ofMinutes(5),
                                Duration.ofSeconds(30)),
                        gateway))
                .withMessageContaining("ve.gateway.keys.overlap is PT12M")
                .withMessageContaining("at least PT13M30S");
    }

    @Test
    void keysCannotChangeFasterThanARotationTakes() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyPlan(
                        new KeySettings(
                                Duration.ofMinutes(20),
                                Duration.ofMinutes(15),
                                Duration.ofMinutes(5),
                                Duration.ofSeconds(30)),
                        gateway))
                .withMessageContaining("ve.gateway.keys.every is PT20M");
    }
}
