package io.vesaas.runtime.gateway;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When a key comes and goes; docs/decisions/0012-key-rotation.md says why no call fails. */
@Component
class KeyPlan {

    /** How far the clocks of two replicas, or of a replica and the gateway, may be apart. */
    static final Duration SKEW = Duration.ofMinutes(1);

    /** How long Agent Gateway accepts a token after its end (recorded). */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final KeySettings settings;

    /** @throws IllegalStateException when the settings would let calls fail during a rotation */
    KeyPlan(KeySettings settings, GatewaySettings gateway) {
        this.settings = settings;
        if (settings.refresh().isNegative() || settings.cache().isNegative()) {
            throw new IllegalStateException("ve.gateway.keys.refresh and ve.gateway.keys.cache can't be negative");
        }
        Duration least = settings.refresh()
                .plus(gateway.tokenLife())
                .plus(GRACE)
                .plus(SKEW.multipliedBy(2))
                .plus(settings.cache());
        if (settings.overlap().compareTo(least) < 0) {
            throw new IllegalStateException("ve.gateway.keys.overlap is " + settings.overlap()
                    + ", too short: tokens in use would be refused during a rotation. With this ve.gateway.token-life,"
                    + " ve.gateway.keys.cache and ve.gateway.keys.refresh it must be at least " + least);
        }
        if (settings.every().compareTo(lead().plus(settings.overlap())) < 0) {
            throw new IllegalStateException("ve.gateway.keys.every is " + settings.every()
                    + ", too short: a rotation alone takes " + lead().plus(settings.overlap()));
        }
    }

    /** When an active key is to be replaced. */
    Instant due(Instant activeSince) {
        return activeSince.plus(settings.every());
    }

    /** When the successor of an active key must be made to be ready in time. */
    Instant nextIsMade(Instant activeSince) {
        return due(activeSince).minus(lead());
    }

    /** When a key may sign that the gateway accepts since then: every copy of our public keys has it. */
    Instant signs(Instant publishedAt) {
        return publishedAt.plus(lead());
    }

    /** When no token can be in use that was signed with a key retired then. */
    Instant leaves(Instant retiredAt) {
        return retiredAt.plus(settings.overlap());
    }

    private Duration lead() {
        return settings.cache().plus(settings.refresh()).plus(SKEW);
    }
}
