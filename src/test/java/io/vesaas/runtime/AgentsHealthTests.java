package io.vesaas.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.SimpleStatusAggregator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class AgentsHealthTests {

    private static final Instant HEARD = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LOST = HEARD.plusSeconds(5);

    @Test
    void isUpWhileThereIsContact() {
        Health health = health(new ClusterContact(HEARD, null, null));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("heardAt", HEARD).doesNotContainKey("awaySince");
    }

    @Test
    void isUnknownBeforeAnythingWasHeard() {
        assertThat(health(new ClusterContact(null, null, null)).getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void saysSinceWhenAndWhyThereIsNoContact() {
        Health health = health(new ClusterContact(HEARD, LOST, "refused"));

        assertThat(health.getStatus().getCode()).isEqualTo("OUT_OF_CONTACT");
        assertThat(health.getDetails())
                .containsEntry("heardAt", HEARD)
                .containsEntry("awaySince", LOST)
                .containsEntry("reason", "refused");
    }

    @Test
    void aLostContactTakesNobodyElseDown() {
        assertThat(new SimpleStatusAggregator().getAggregateStatus(Status.UP, AgentsHealth.OUT_OF_CONTACT))
                .isEqualTo(Status.UP);
    }

    private static Health health(ClusterContact contact) {
        return new AgentsHealth(new AgentCatalog() {
                    @Override
                    public List<Agent> findAll() {
                        return List.of();
                    }

                    @Override
                    public Optional<Agent> find(AgentRef ref) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<AgentDefinition> findDefinition(AgentRef ref) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> findManifest(AgentRef ref) {
                        return Optional.empty();
                    }

                    @Override
                    public ClusterContact contact() {
                        return contact;
                    }
                })
                .health();
    }
}
