package io.vesaas.runtime.gateway;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the events of a stream come from, one by one. */
@FunctionalInterface
interface EventSource {

    /** Waits for the next event; returns its JSON, null at the end. */
    byte @Nullable [] next() throws IOException;
}
