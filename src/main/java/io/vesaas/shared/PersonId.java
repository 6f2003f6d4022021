package io.vesaas.shared;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a person, who signs in and may be a member of several customers. */
public record PersonId(UUID value) implements Serializable {

    /** A new, never used id. */
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
