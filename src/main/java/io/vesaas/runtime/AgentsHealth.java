package io.vesaas.runtime;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says in {@code /actuator/health} whether what is known of agents is fresh. Being out of contact is a state of its own that
 * leaves the whole up: the marketplace, history and bills go on without a cluster, and a restart would not bring it back.
 */
@Component("agentsHealthIndicator")
class AgentsHealth implements HealthIndicator {

    static final Status OUT_OF_CONTACT = new Status("OUT_OF_CONTACT", "what is known of agents is as it was");

    private final AgentCatalog agents;

    AgentsHealth(AgentCatalog agents) {
        this.agents = agents;
    }

    @Override
    public Health health() {
        ClusterContact contact = agents.contact();
        Health.Builder health = contact.isReachable()
                ? contact.heardAt() == null ? Health.unknown() : Health.up()
                : Health.status(OUT_OF_CONTACT);
        health.withDetail("agents", agents.findAll().size());
        detail(health, "heardAt", contact.heardAt());
        detail(health, "awaySince", contact.awaySince());
        detail(health, "reason", contact.reason());
        return health.build();
    }

    private static void detail(Health.Builder health, String name, @Nullable Object value) {
        if (value != null) {
            health.withDetail(name, value);
        }
    }
}
