package io.vesaas.team;

import io.vesaas.accounts.Role;
import io.vesaas.accounts.SignedIn;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import java.util.Objects;

/** Who writes or reports, and for which customer. */
record ReviewAuthor(PersonId person, String name, CustomerId customer, String customerName, boolean owner) {

    /** The person who is signed in. */
    static ReviewAuthor current() {
        return SignedIn.current()
                .filter(caller -> caller.customerId() != null)
                .map(caller -> new ReviewAuthor(
                        caller.personId(),
                        caller.displayName(),
                        Objects.requireNonNull(caller.customerId()),
                        Objects.requireNonNull(caller.customerName()),
                        caller.role() == Role.OWNER))
                .orElseThrow(() -> new IllegalStateException("a review needs a person of a customer"));
    }
}
