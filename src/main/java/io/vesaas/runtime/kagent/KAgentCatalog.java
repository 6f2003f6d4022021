package io.vesaas.runtime.kagent;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentDefinition;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.ClusterContact;
import io.vesaas.runtime.kubernetes.ConditionalOnKubernetes;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import io.vesaas.shared.LiveFeed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The agents of a cluster. While it is away they are answered as they were. */
@Component
@ConditionalOnKubernetes
class KAgentCatalog implements AgentCatalog, SmartLifecycle {

    private final KnownAgents known;
    private final Contact contact;
    private final LastingWatch watch;

    @Autowired
    KAgentCatalog(KubernetesClient client, KubernetesSettings settings, LiveFeed feed, Clock clock) {
        this(client, settings, feed, clock, ClusterAgents.PULSE);
    }

    KAgentCatalog(KubernetesClient client, KubernetesSettings settings, LiveFeed feed, Clock clock, Duration pulse) {
        this.known = new KnownAgents(feed);
        this.contact = new Contact("The cluster", clock, feed);
        this.watch = new LastingWatch("cluster-agents", new ClusterAgents(client, settings, known, pulse));
    }

    @Override
    public List<Agent> findAll() {
        return known.findAll();
    }

    @Override
    public Optional<Agent> find(AgentRef ref) {
        return known.find(ref);
    }

    @Override
    public Optional<AgentDefinition> findDefinition(AgentRef ref) {
        return known.findDefinition(ref);
    }

    @Override
    public Optional<String> findManifest(AgentRef ref) {
        return known.findManifest(ref);
    }

    @Override
    public ClusterContact contact() {
        return contact.now();
    }

    @Override
    public void start() {
        watch.start(contact);
    }

    @Override
    public void stop() {
        watch.stop();
    }

    @Override
    public boolean isRunning() {
        return watch.isRunning();
    }
}
