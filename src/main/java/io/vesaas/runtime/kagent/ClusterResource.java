package io.vesaas.runtime.kagent;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the client delivers, as the JSON that we read; without the bookkeeping of the API server. */
final class ClusterResource {

    private ClusterResource() {}

    static JsonNode json(GenericKubernetesResource resource) {
        JsonMapper mapper = ResourceJson.MAPPER;
        Map<String, Object> properties = resource.getAdditionalProperties();
        ObjectMeta metadata = resource.getMetadata();
        var json = mapper.createObjectNode()
                .put("apiVersion", resource.getApiVersion())
                .put("kind", resource.getKind());
        var head = json.putObject("metadata");
        head.put("namespace", metadata.getNamespace())
                .put("name", metadata.getName())
                .put("generation", metadata.getGeneration())
                .put("creationTimestamp", metadata.getCreationTimestamp());
        head.set("labels", mapper.valueToTree(metadata.getLabels()));
        head.set("annotations", mapper.valueToTree(metadata.getAnnotations()));
        json.set("spec", mapper.valueToTree(properties.get("spec")));
        json.set("status", mapper.valueToTree(properties.get("status")));
        return json;
    }
}
