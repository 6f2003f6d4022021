package io.vesaas.runtime.kagent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code status} that we read.
 *
 * @param observedGeneration the generation of the specification that the controller has looked at
 */
record ResourceStatus(@Nullable Long observedGeneration, List<Condition> conditions) {

    static final ResourceStatus NONE = new ResourceStatus(null, List.of());

    /** Whether it speaks of the specification as it is now. */
    boolean isOf(Metadata metadata) {
        return current(observedGeneration, metadata);
    }

    /** The condition, when it speaks of the specification as it is now. */
    Optional<Condition> current(String type, Metadata metadata) {
        return find(type).filter(condition -> current(condition.observedGeneration(), metadata));
    }

    /** The condition, whatever it speaks of. */
    Optional<Condition> find(String type) {
        return conditions.stream()
                .filter(condition -> condition.type().equals(type))
                .findFirst();
    }

    private static boolean current(@Nullable Long observed, Metadata metadata) {
        return observed == null || metadata.generation() == null || observed >= metadata.generation();
    }

    /** One entry of {@code conditions}. */
    record Condition(
            String type,
            @JsonProperty("status") String value,
            String reason,
            String message,
            @Nullable Long observedGeneration,
            @Nullable Instant lastTransitionTime) {

        boolean is(String expected) {
            return value.equals(expected);
        }
    }
}
