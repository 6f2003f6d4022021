package io.vesaas.runs;

import io.vesaas.shared.Ids;
import io.vesaas.shared.NotFound;
import java.util.UUID;

/** Identifies a run. */
public record RunId(UUID value) {

    /** A new, never used id. */
    public static RunId next() {
        return new RunId(Ids.next());
    }

    /** Reads an id from a URL; one that can't be read is one that does not exist. */
    public static RunId parse(String text) {
        return Ids.parse(text).map(RunId::new).orElseThrow(() -> new NotFound("run"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
