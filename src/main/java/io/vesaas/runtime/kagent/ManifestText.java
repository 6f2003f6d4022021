package io.vesaas.runtime.kagent;

import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A resource as a person reads it: what somebody wrote and what became of it, without bookkeeping and without secrets. */
final class ManifestText {

    private static final List<String> PARTS = List.of("apiVersion", "kind", "metadata", "spec", "status");
    private static final List<String> METADATA =
            List.of("name", "namespace", "labels", "annotations", "creationTimestamp", "generation");

    /** The whole resource once more, with all its secrets, as kubectl left it. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private ManifestText() {}

    /** What is kept of a resource: all that its text shows, secrets included. */
    static byte[] compact(JsonNode resource) {
        ObjectNode kept = only(PARTS, resource);
        kept.set("metadata", only(METADATA, resource.path("metadata")));
        if (kept.at("/metadata/annotations") instanceof ObjectNode annotations) {
            annotations.remove(LAST_APPLIED);
        }
        return ResourceJson.MAPPER.writeValueAsBytes(kept);
    }

    static String of(JsonNode compact) {
        return yaml(SecretMask.masked(compact));
    }

    /** In block style, texts of several lines as they are; empty for an empty object. */
    static String yaml(JsonNode node) {
        if (node.isEmpty() && !node.isValueNode()) {
            return "";
        }
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        Object plain = ResourceJson.MAPPER.convertValue(node, Object.class);
        return new Yaml(options).dump(plain);
    }

    private static ObjectNode only(List<String> names, JsonNode object) {
        ObjectNode kept = ResourceJson.MAPPER.createObjectNode();
        names.stream()
                .filter(object::hasNonNull)
                .forEach(name -> kept.set(name, object.get(name).deepCopy()));
        return kept;
    }
}
