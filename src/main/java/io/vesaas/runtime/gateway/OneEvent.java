package io.vesaas.runtime.gateway;

import org.jspecify.annotations.Nullable;

/** A stream of a single event: an agent may answer a wish for a stream with one JSON document. */
final class OneEvent implements EventSource {

    private @Nullable Slice event;

    OneEvent(byte[] event) {
        this.event = Slice.of(event);
    }

    @Override
    public @Nullable Slice next() {
        Slice once = event;
        event = null;
        return once;
    }
}
