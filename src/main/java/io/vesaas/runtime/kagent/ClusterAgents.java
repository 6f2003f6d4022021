package io.vesaas.runtime.kagent;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.kagent.KnownAgents.ModelRef;
import io.vesaas.runtime.kubernetes.ClusterFailures;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows the agents and model configurations of the cluster. Asks the API server something small every few seconds: a
 * watch is silent when nothing happens, and just as silent when its connection died without a word, for which the client
 * has no sign of life of its own.
 */
final class ClusterAgents implements LastingWatch.Following {

    /** How often the API server is asked whether it is there. */
    static final Duration PULSE = Duration.ofSeconds(10);

    private static final Duration LONGEST_LIST = Duration.ofMinutes(1);

    private final KubernetesClient client;
    private final KubernetesSettings settings;
    private final KnownAgents known;
    private final Duration pulse;

    ClusterAgents(KubernetesClient client, KubernetesSettings settings, KnownAgents known, Duration pulse) {
        this.client = client;
        this.settings = settings;
        this.known = known;
        this.pulse = pulse;
    }

    /** @throws io.vesaas.runtime.AgentFailure when it broke, with a detail for admins */
    @Override
    public void follow(Contact contact) throws InterruptedException {
        askAll();
        try (var informers = new Informers(client)) {
            List<SharedIndexInformer<GenericKubernetesResource>> agents = new ArrayList<>();
            List<SharedIndexInformer<GenericKubernetesResource>> models = new ArrayList<>();
            for (String namespace : namespaces()) {
                models.add(informers.follow(
                        ResourceKind.MODEL,
                        namespace,
                        "",
                        model -> told(contact, () -> known.putModel(ClusterResource.json(model))),
                        model -> told(contact, () -> known.removeModel(model(model)))));
                agents.add(informers.follow(
                        ResourceKind.AGENT,
                        namespace,
                        settings.labelSelector(),
                        agent -> told(contact, () -> known.put(ClusterResource.json(agent))),
                        agent -> told(contact, () -> known.remove(agent(agent)))));
            }
            informers.awaitBeginning(LONGEST_LIST);
            known.retainModels(names(models, ClusterAgents::model));
            known.retain(names(agents, ClusterAgents::agent));
            while (true) {
                contact.heard();
                informers.awaitFault(pulse);
                askAll();
                informers.check();
            }
        }
    }

    /** Also tells, better than a broken watch could, that something is forbidden or not installed. */
    private void askAll() {
        for (String namespace : namespaces()) {
            for (ResourceKind kind : ResourceKind.values()) {
                try {
                    kind.in(client, namespace)
                            .list(new ListOptionsBuilder().withLimit(1L).build());
                } catch (KubernetesClientException failure) {
                    throw ClusterFailures.of(failure, "list", kind.crd());
                }
            }
        }
    }

    /** The namespaces to follow; a single null when it is all of them. */
    private List<@Nullable String> namespaces() {
        return settings.namespaces().isEmpty()
                ? Collections.singletonList(null)
                : Collections.unmodifiableList(settings.namespaces());
    }

    private static void told(Contact contact, Runnable news) {
        news.run();
        contact.heardMore();
    }

    private static <T> Set<T> names(
            List<SharedIndexInformer<GenericKubernetesResource>> informers,
            Function<GenericKubernetesResource, T> name) {
        return informers.stream()
                .flatMap(informer -> informer.getStore().list().stream())
                .map(name)
                .collect(Collectors.toSet());
    }

    private static AgentRef agent(GenericKubernetesResource resource) {
        ObjectMeta metadata = resource.getMetadata();
        return new AgentRef(metadata.getNamespace(), metadata.getName());
    }

    private static ModelRef model(GenericKubernetesResource resource) {
        ObjectMeta metadata = resource.getMetadata();
        return new ModelRef(metadata.getNamespace(), metadata.getName());
    }
}
