package io.vesaas.runtime;

import java.util.List;
import java.util.Optional;

/** Which agents exist, read from memory, so that a page never waits for the cluster. */
public interface AgentCatalog {

    /** The topic of the live feed on which {@link AgentChanged} is published. */
    String TOPIC = "agents";

    /** The topic of the live feed on which a {@link ClusterContact} is published when the contact is lost or is back. */
    String CONTACT_TOPIC = "agents-contact";

    /** All agents, ordered by namespace and name. */
    List<Agent> findAll();

    /** The agent, empty when the cluster has none of that name. */
    Optional<Agent> find(AgentRef ref);

    /**
     * What a customer relies on, as it is now; empty when there is no such agent or its resource is not understood. The
     * same while the cluster is away.
     */
    Optional<AgentDefinition> findDefinition(AgentRef ref);

    /**
     * The custom resource as YAML, for reading only: values that are or may be secret are masked, references to secrets
     * stay, bookkeeping of the API server is left out. Empty when the cluster has none of that name.
     */
    Optional<String> findManifest(AgentRef ref);

    /** How fresh the answers are. */
    ClusterContact contact();
}
