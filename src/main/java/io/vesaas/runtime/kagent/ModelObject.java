package io.vesaas.runtime.kagent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a {@code ModelConfig} of {@code kagent.dev/v1alpha2} that we read; never its keys. */
record ModelObject(
        Metadata metadata, @Nullable Spec spec, @Nullable ResourceStatus status) {

    /** Why KAgent can't use it, such as a secret that is missing; its conditions carry no generation (recorded). */
    Optional<String> fault() {
        if (status == null || !status.isOf(metadata)) {
            return Optional.empty();
        }
        return status.find("Accepted")
                .filter(accepted -> accepted.is("False"))
                .map(accepted -> "ModelConfig " + metadata.name() + ": " + oneLine(accepted.message()));
    }

    /** Without the frame that Go's multierror puts around a single error. */
    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ")
                .replaceFirst("^1 error occurred: \\* ", "")
                .strip();
    }

    /** The model's name and who offers it. */
    record Spec(String model, String provider) {}
}
