package io.vesaas.runtime.kagent;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the client delivers, as the JSON that we read; without annotations, labels and managed fields. */
final class ClusterResource {

    private ClusterResource() {}

    static JsonNode json(GenericKubernetesResource resource) {
        JsonMapper mapper = ResourceJson.MAPPER;
        Map<String, Object> properties = resource.getAdditionalProperties();
        ObjectMeta metadata = resource.getMetadata();
        var json = mapper.createObjectNode();
        json.putObject("metadata")
                .put("namespace", metadata.getNamespace())
                .put("name", metadata.getName())
                .put("generation", metadata.getGeneration())
                .put("creationTimestamp", metadata.getCreationTimestamp());
        json.set("spec", mapper.valueToTree(properties.get("spec")));
        json.set("status", mapper.valueToTree(properties.get("status")));
        return json;
    }
}
