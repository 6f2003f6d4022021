package io.vesaas.runtime.gateway.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.vesaas.runtime.RouteId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The labels by which we know our objects among those of others, and among those of another installation. */
final class Marks {

    static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    static final String PLATFORM = "ve-platform";
    static final String INSTALLATION = "vesaas.io/installation";
    static final String HIRE = "vesaas.io/hire";

    private static final String NAME_PREFIX = "ve-";

    private final String installation;

    Marks(String installation) {
        this.installation = installation;
    }

    String installation() {
        return installation;
    }

    /** For what belongs to the gateway as a whole. */
    Map<String, String> edge() {
        var labels = new TreeMap<String, String>();
        labels.put(MANAGED_BY, PLATFORM);
        labels.put(INSTALLATION, installation);
        return labels;
    }

    Map<String, String> hire(RouteId id) {
        Map<String, String> labels = edge();
        labels.put(HIRE, id.toString());
        return labels;
    }

    /** The name of both objects of a hire. */
    static String nameOf(RouteId id) {
        return NAME_PREFIX + id;
    }

    boolean isOurs(GenericKubernetesResource object) {
        return installation.equals(label(object, INSTALLATION));
    }

    /** The hire that the object says to belong to; empty for what belongs to the gateway, and for what is garbled. */
    static Optional<RouteId> hireOf(GenericKubernetesResource object) {
        String name = object.getMetadata().getName();
        String value = Objects.requireNonNullElse(
                label(object, HIRE), name.startsWith(NAME_PREFIX) ? name.substring(NAME_PREFIX.length()) : "");
        try {
            UUID id = UUID.fromString(value);
            return id.toString().equals(value) ? Optional.of(new RouteId(id)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static @Nullable String label(GenericKubernetesResource object, String key) {
        Map<String, String> labels = object.getMetadata().getLabels();
        return labels == null ? null : labels.get(key);
    }
}
