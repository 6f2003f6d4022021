package io.vesaas.team;

import io.vesaas.shared.Ids;
import io.vesaas.shared.NotFound;
import java.util.UUID;

/** Identifies a virtual employee. */
public record VeId(UUID value) {

    /** A new, never used id. */
    public static VeId next() {
        return new VeId(Ids.next());
    }

    /** Reads an id from a URL; one that can't be read is one that does not exist. */
    public static VeId parse(String text) {
        return Ids.parse(text).map(VeId::new).orElseThrow(() -> new NotFound("virtual employee"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
