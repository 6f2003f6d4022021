package io.vesaas.runtime.kagent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code metadata} that we read.
 *
 * @param generation counts the changes of the specification; null where nobody counts
 */
record Metadata(
        String namespace,
        String name,
        @Nullable Long generation,
        @Nullable Instant creationTimestamp) {}
