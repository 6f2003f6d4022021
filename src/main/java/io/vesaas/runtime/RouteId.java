package io.vesaas.runtime;

import java.util.UUID;

/** Identifies a route in Agent Gateway: the {@code ve_id} claim of a token and the segment of its path. */
public record RouteId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
