package io.vesaas.runtime.gateway.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

/** The kinds of objects that we keep in the cluster of Agent Gateway 1.x. */
public enum ObjectKind {
    HTTP_ROUTE("gateway.networking.k8s.io", "v1", "HTTPRoute", "httproutes"),
    POLICY("agentgateway.dev", "v1alpha1", "AgentgatewayPolicy", "agentgatewaypolicies"),
    BACKEND("agentgateway.dev", "v1alpha1", "AgentgatewayBackend", "agentgatewaybackends");

    private final ResourceDefinitionContext context;

    ObjectKind(String group, String version, String kind, String plural) {
        this.context = new ResourceDefinitionContext.Builder()
                .withGroup(group)
                .withVersion(version)
                .withKind(kind)
                .withPlural(plural)
                .withNamespaced(true)
                .build();
    }

    static ObjectKind of(GenericKubernetesResource object) {
        for (ObjectKind kind : values()) {
            if (kind.word().equals(object.getKind())) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of ours: " + object.getKind());
    }

    ResourceDefinitionContext context() {
        return context;
    }

    String group() {
        return context.getGroup();
    }

    String apiVersion() {
        return context.getGroup() + "/" + context.getVersion();
    }

    /** As in the field {@code kind}. */
    String word() {
        return context.getKind();
    }

    /** As the API server calls it in paths and in the rules of roles, such as {@code httproutes}. */
    String plural() {
        return context.getPlural();
    }
}
