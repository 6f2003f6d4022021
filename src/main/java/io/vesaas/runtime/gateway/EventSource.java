package io.vesaas.runtime.gateway;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the events of a stream come from, one by one. */
@FunctionalInterface
interface EventSource {

    /** Waits for the next event; returns its JSON, which is good until the next call, null at the end. */
    @Nullable Slice next() throws IOException;
}
