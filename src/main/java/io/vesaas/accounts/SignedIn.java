package io.vesaas.accounts;

import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import io.vesaas.shared.Scope;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who is signed in, and the customer it works for right now.
 *
 * @param signIn the row of this sign-in, which can be revoked
 * @param email the address it signs in with
 * @param customerId the chosen customer; null for an admin who is no member
 * @param customerName its name; null together with it
 * @param role the role in the chosen customer; null together with it
 * @param admin whether this person runs the platform
 */
public record SignedIn(
        UUID signIn,
        PersonId personId,
        String displayName,
        String email,
        @Nullable CustomerId customerId,
        @Nullable String customerName,
        @Nullable Role role,
        boolean admin)
        implements Caller, AuthenticatedPrincipal, Serializable {

    /** The signed-in person on whose behalf this code runs; empty for background work and strangers. */
    public static Optional<SignedIn> current() {
        return Acting.caller().filter(SignedIn.class::isInstance).map(SignedIn.class::cast);
    }

    @Override
    public Optional<PersonId> person() {
        return Optional.of(personId);
    }

    @Override
    public Optional<Scope> scope() {
        return Optional.ofNullable(customerId).map(Scope.Customer::new);
    }

    @Override
    public String getName() {
        return email;
    }

    /** The customer it works for; empty for an admin who is no member. */
    public Optional<CustomerId> customer() {
        return Optional.ofNullable(customerId);
    }

    /** Names for security expressions: those of the role with all it includes, and ROLE_ADMIN. */
    public Set<String> authorities() {
        Stream<String> roles =
                role == null ? Stream.empty() : role.included().stream().map(Role::authority);
        return Stream.concat(roles, admin ? Stream.of("ROLE_ADMIN") : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
