package io.vesaas.runtime.gateway.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that all our manifests have in common. What an API server would fill in is written out. */
final class Manifests {

    private static final String SPEC = "spec";

    private Manifests() {}

    static GenericKubernetesResource manifest(
            ObjectKind kind, String namespace, String name, Map<String, String> labels, Map<String, Object> spec) {
        var manifest = new GenericKubernetesResource();
        manifest.setApiVersion(kind.apiVersion());
        manifest.setKind(kind.word());
        manifest.setMetadata(new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(namespace)
                .withLabels(labels)
                .build());
        manifest.setAdditionalProperty(SPEC, spec);
        return manifest;
    }

    /** What the object wants to be; null when it says nothing. */
    static @Nullable Object specOf(GenericKubernetesResource object) {
        return object.getAdditionalProperties().get(SPEC);
    }

    static void setSpec(GenericKubernetesResource object, @Nullable Object spec) {
        object.setAdditionalProperty(SPEC, spec);
    }

    /** An HTTPRoute of this gateway. */
    static Map<String, Object> routeSpec(KubernetesSettings cluster, List<Map<String, Object>> rules) {
        return map(
                "parentRefs",
                List.of(map(
                        "group", ObjectKind.HTTP_ROUTE.group(),
                        "kind", "Gateway",
                        "name", cluster.gateway(),
                        "namespace", cluster.gatewayNamespace())),
                "rules",
                rules);
    }

    /** Sends what begins with the path to KAgent, with another beginning. */
    static Map<String, Object> rule(String path, String replacement, String backend) {
        return map(
                "matches", List.of(map("path", map("type", "PathPrefix", "value", path))),
                "filters",
                        List.of(map(
                                "type",
                                "URLRewrite",
                                "urlRewrite",
                                map("path", map("type", "ReplacePrefixMatch", "replacePrefixMatch", replacement)))),
                "backendRefs",
                        List.of(map(
                                "group",
                                ObjectKind.BACKEND.group(),
                                "kind",
                                ObjectKind.BACKEND.word(),
                                "name",
                                backend,
                                "weight",
                                1)));
    }

    static List<Map<String, Object>> target(String kind, String name) {
        return List.of(map("group", ObjectKind.HTTP_ROUTE.group(), "kind", kind, "name", name));
    }

    /** A map that keeps the order in which it is written here. */
    static Map<String, Object> map(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** The value at the path of keys (strings) and positions (integers), null when there is none. */
    static @Nullable Object at(@Nullable Object tree, Object... path) {
        Object here = tree;
        for (Object step : path) {
            here = switch (here) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list when step instanceof Integer i && i < list.size() -> list.get(i);
                case null, default -> null;
            };
        }
        return here;
    }

    /** The value as a list; a list of nothing when it is none. */
    static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }
}
