package io.vesaas.runtime.kagent;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import org.jspecify.annotations.Nullable;

/** The kinds of resources that are followed, in the version that KAgent 0.9 and 0.10 serve. */
enum ResourceKind {
    AGENT("Agent", "agents"),
    MODEL("ModelConfig", "modelconfigs");

    private static final String GROUP = "kagent.dev";

    private final ResourceDefinitionContext definition;
    private final String plural;

    ResourceKind(String kind, String plural) {
        this.plural = plural;
        this.definition = new ResourceDefinitionContext.Builder()
                .withGroup(GROUP)
                .withVersion("v1alpha2")
                .withKind(kind)
                .withPlural(plural)
                .withNamespaced(true)
                .build();
    }

    /** As its CRD is called: {@code agents.kagent.dev}. */
    String crd() {
        return plural + "." + GROUP;
    }

    ResourceDefinitionContext definition() {
        return definition;
    }

    /** @param namespace null for all */
    FilterWatchListDeletable<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            in(KubernetesClient client, @Nullable String namespace) {
        var everything = client.genericKubernetesResources(definition);
        return namespace == null ? everything.inAnyNamespace() : everything.inNamespace(namespace);
    }
}
