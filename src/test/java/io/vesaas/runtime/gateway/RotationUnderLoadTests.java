package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vesaas.MovableClock;
import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.KeyInfo.State;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.gateway.KeyReplicas.Replica;
import io.vesaas.runtime.sandbox.SandboxControl;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Two replicas call an agent all the time while their keys change under them. */
@PlatformTest
@Timeout(120)
class RotationUnderLoadTests {

    private static final int ROTATIONS = 4;
    private static final int CALLERS_OF_EACH = 3;
    private static final int CALLS_BETWEEN = 30;

    @Autowired
    DataSource database;

    @Autowired
    MovableClock clock;

    @Autowired
    GatewayAddress address;

    @Autowired
    SandboxControl control;

    @Autowired
    SandboxWorld world;

    private final AtomicInteger calls = new AtomicInteger();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    @Test
    void noCallFails() throws Exception {
        AgentRef agent = world.addAgent("go");
        var id = new RouteId(UUID.randomUUID());
        var over = new AtomicBoolean();
        Set<String> signers = new HashSet<>();
        try (var replicas = new KeyReplicas(database, clock, address, control);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Replica one = replicas.start();
            Replica two = replicas.start();
            one.cycle.step();
            var routes = new SandboxRoutes(replicas.calls, new Installation(null) {
                @Override
                String id() {
                    return "rotation-test";
                }
            });
            routes.apply(new Route(id, agent, 1_000_000, 0));
            var passage = new Passage.Hire(id, "customer-1", "conversation-1");
            try {
                for (Replica each : List.of(one, two)) {
                    for (int i = 0; i < CALLERS_OF_EACH; i++) {
                        threads.submit(() -> callOnAndOn(each, passage, over));
                    }
                }
                for (int rotation = 0; rotation < ROTATIONS; rotation++) {
                    Replica acting = rotation % 2 == 0 ? one : two;
                    String before = acting.only(State.ACTIVE).kid();
                    signers.add(before);
                    acting.desk.rotateNow();
                    while (acting.only(State.ACTIVE).kid().equals(before)) {
                        letMoreCallsThrough();
                        acting.passes(Duration.ofMinutes(1));
                    }
                    letMoreCallsThrough();
                }
                while (one.desk.keys().size() > 1) {
                    letMoreCallsThrough();
                    two.passes(Duration.ofMinutes(1));
                }
                letMoreCallsThrough();
            } finally {
                over.set(true);
                routes.remove(id);
            }
        }
        assertThat(signers).hasSize(ROTATIONS);
        assertThat(calls.get()).isGreaterThan(ROTATIONS * CALLS_BETWEEN);
    }

    private void callOnAndOn(Replica replica, Passage passage, AtomicBoolean over) {
        while (!over.get()) {
            try {
                replica.client.probe(passage);
            } catch (RuntimeException e) {
                if (!over.get()) {
                    failures.add(e);
                }
            }
            calls.incrementAndGet();
        }
    }

    private void letMoreCallsThrough() {
        int before = calls.get();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(calls.get()).isGreaterThan(before + CALLS_BETWEEN));
        assertThat(failures).isEmpty();
    }
}
