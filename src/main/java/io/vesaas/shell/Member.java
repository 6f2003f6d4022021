package io.vesaas.shell;

import io.vesaas.accounts.SignedIn;
import java.util.Locale;
import java.util.Optional;

/**
 * Whoever is signed in, as the shell shows it.
 *
 * @param customer the name of the organisation it works for, if any
 * @param roleKey the word for its role in this portal, in the translation bundle
 */
record Member(String name, Optional<String> customer, String roleKey, boolean admin) {

    static Member of(SignedIn person, Portal portal) {
        var role = person.role();
        return new Member(
                person.displayName(),
                Optional.ofNullable(person.customerName()),
                portal == Portal.ADMIN || role == null
                        ? "shell.role.admin"
                        : "shell.role." + role.name().toLowerCase(Locale.ROOT),
                person.admin());
    }

    /** The signed-in person; empty for a visitor. */
    static Optional<Member> find(Portal portal) {
        return SignedIn.current().map(person -> of(person, portal));
    }
}
