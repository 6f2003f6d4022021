package io.vesaas.runtime.sandbox;

import io.vesaas.shared.Ids;
import java.util.UUID;
import java.util.function.Supplier;

/** Identifiers as the two runtimes make them: version 7 in Go, version 4 in Python (recorded). */
enum KAgentIds {
    GO(Ids::next),
    PYTHON(UUID::randomUUID);

    private final Supplier<UUID> source;

    KAgentIds(Supplier<UUID> source) {
        this.source = source;
    }

    String next() {
        return source.get().toString();
    }

    static String random() {
        return UUID.randomUUID().toString();
    }
}
