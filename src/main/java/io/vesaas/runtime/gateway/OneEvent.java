package io.vesaas.runtime.gateway;

import org.jspecify.annotations.Nullable;

/** A stream of a single event: an agent may answer a wish for a stream with one JSON document. */
final class OneEvent implements EventSource {

    private byte @Nullable [] event;

    OneEvent(byte[] event) {
        this.event = event;
    }

    @Override
    public byte @Nullable [] next() {
        byte[] once = event;
        event = null;
        return once;
    }
}
