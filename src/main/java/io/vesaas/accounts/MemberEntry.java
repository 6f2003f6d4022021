package io.vesaas.accounts;

import io.vesaas.shared.PersonId;
import java.util.UUID;

/** A member as colleagues of the same customer see it. */
public record MemberEntry(PersonId person, String name, String email, Role role) {

    MemberEntry(UUID person, String name, String email, Role role) {
        this(new PersonId(person), name, email, role);
    }
}
