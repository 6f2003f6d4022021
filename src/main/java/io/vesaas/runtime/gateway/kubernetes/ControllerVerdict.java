package io.vesaas.runtime.gateway.kubernetes;

import static io.vesaas.runtime.gateway.kubernetes.Manifests.at;
import static io.vesaas.runtime.gateway.kubernetes.Manifests.list;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Agent Gateway's controller says of an object, read from {@code status.parents[]} of an HTTPRoute or
 * {@code status.ancestors[]} of a policy, with the generation that it looked at.
 */
final class ControllerVerdict {

    private static final String CONTROLLER = "agentgateway.dev/agentgateway";
    private static final String ACCEPTED = "Accepted";

    private ControllerVerdict() {}

    /** What it has against the object, one sentence each; empty when it has taken it as it is now. */
    static List<String> complaints(GenericKubernetesResource object) {
        boolean policy = ObjectKind.of(object) == ObjectKind.POLICY;
        List<Object> verdicts =
                list(at(object.getAdditionalProperties().get("status"), policy ? "ancestors" : "parents")).stream()
                        .filter(verdict -> CONTROLLER.equals(at(verdict, "controllerName")))
                        .toList();
        String name = ClusterObjects.nameOf(object);
        if (verdicts.isEmpty()) {
            return List.of(name + ": the controller has not looked at it yet");
        }
        long generation = Objects.requireNonNullElse(object.getMetadata().getGeneration(), 0L);
        List<String> complaints = new ArrayList<>();
        for (Object verdict : verdicts) {
            for (String type : policy ? List.of(ACCEPTED, "Attached") : List.of(ACCEPTED, "ResolvedRefs")) {
                String complaint = complaint(condition(verdict, type), type, policy, generation);
                if (complaint != null) {
                    complaints.add(name + ": " + complaint);
                }
            }
        }
        return complaints;
    }

    private static @Nullable Object condition(Object verdict, String type) {
        return list(at(verdict, "conditions")).stream()
                .filter(condition -> type.equals(at(condition, "type")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String complaint(
            @Nullable Object condition, String type, boolean policy, long generation) {
        if (!(condition instanceof Map<?, ?>)) {
            return "the controller does not say whether it is " + type;
        }
        if (!(at(condition, "observedGeneration") instanceof Number seen) || seen.longValue() < generation) {
            return "the controller has not looked at generation " + generation + " yet";
        }
        String reason = String.valueOf(at(condition, "reason"));
        // A policy of which only a part is understood is Accepted=True all the same (recorded).
        boolean whole = !policy || !type.equals(ACCEPTED) || reason.equals("Valid");
        return "True".equals(at(condition, "status")) && whole
                ? null
                : type + " is " + at(condition, "status") + " (" + reason + "): " + at(condition, "message");
    }
}
