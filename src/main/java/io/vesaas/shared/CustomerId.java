package io.vesaas.shared;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a customer, the paying organisation whose rows nobody else sees. */
public record CustomerId(UUID value) implements Serializable {

    /** A new, never used id. */
    public static CustomerId next() {
        return new CustomerId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
