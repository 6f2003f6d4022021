package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.MovableClock;
import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.runtime.KeyInfo;
import io.vesaas.runtime.KeyInfo.State;
import io.vesaas.runtime.KeyRotation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The keys of the running application, with further replicas of it over the same database. */
@PlatformTest
@Timeout(60)
class KeyDeskTests {

    private static final int REPLICAS = 8;

    @Autowired
    KeyRotation rotation;

    @Autowired
    KeyRows rows;

    @Autowired
    KeyPlan plan;

    @Autowired
    Edge edge;

    @Autowired
    KeyProbe probe;

    @Autowired
    MovableClock clock;

    @Test
    void adminsAloneSeeAndRotateKeys() {
        assertThatThrownBy(() -> AccountsFixtures.anonymously(rotation::keys))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> AccountsFixtures.withAuthority("ROLE_OWNER", rotation::keys))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> AccountsFixtures.withAuthority("ROLE_OWNER", rotation::rotateNow))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(AccountsFixtures.withAuthority("ROLE_ADMIN", rotation::keys))
                .extracting(KeyInfo::state)
                .contains(State.ACTIVE);
    }

    @Test
    void replicasThatRotateTogetherMakeOneKeyAndChangeToItOnce() throws Exception {
        assertThat(together(() -> signingKeys().active().kid())).hasSize(1);
        String before = active();

        List<String> made = together(() -> desk().rotateNow().kid());

        assertThat(made).hasSize(1).doesNotContain(before);
        assertThat(keys(State.NEXT)).isEqualTo(made);
        long retiring = keys(State.RETIRING).size();

        clock.advance(KeyPlanTests.LEAD.plusMinutes(1));
        together(() -> {
            cycle().step();
            return "done";
        });

        assertThat(active()).isEqualTo(made.getFirst());
        assertThat(keys(State.NEXT)).isEmpty();
        assertThat(keys(State.RETIRING)).contains(before).hasSizeLessThanOrEqualTo((int) retiring + 1);
        assertThat(probe.isAccepted(rows.open(active()))).isTrue();
        assertThat(probe.isAccepted(rows.open(before))).isTrue();
    }

    private SigningKeys signingKeys() {
        return new SigningKeys(rows, KeyPlanTests.DEFAULTS, clock);
    }

    private KeyCycle cycle() {
        return new KeyCycle(rows, plan, new EdgeKeeper(edge, rows, clock), probe, signingKeys(), clock);
    }

    private KeyDesk desk() {
        return new KeyDesk(rows, plan, cycle());
    }

    private String active() {
        return keys(State.ACTIVE).getFirst();
    }

    private List<String> keys(State state) {
        return rows.all().stream()
                .filter(key -> key.state() == state)
                .map(StoredKey::kid)
                .toList();
    }

    /** The different results of as many replicas that do this at the same time. */
    private static List<String> together(Callable<String> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replicas = IntStream.range(0, REPLICAS).mapToObj(_ -> work).toList();
            return threads.invokeAll(replicas).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
        }
    }
}
