package io.vesaas.accounts;

import io.vesaas.shared.Caller;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import io.vesaas.shared.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A program that calls with an API key. It acts for the customer, is no person, and has no role: it may do what its
 * scopes say.
 *
 * @param customer for whom it acts; null for a program of whoever runs the platform
 */
public record ApiCaller(ApiKeyId key, String name, @Nullable CustomerId customer, List<ApiScope> scopes)
        implements Caller, AuthenticatedPrincipal {

    @Override
    public Optional<PersonId> person() {
        return Optional.empty();
    }

    @Override
    public Optional<Scope> scope() {
        return Optional.ofNullable(customer).map(Scope.Customer::new);
    }

    @Override
    public String displayName() {
        return "API key " + name;
    }

    @Override
    public String getName() {
        return key.toString();
    }

    /** Names for security expressions: those of its scopes. */
    Set<String> authorities() {
        return scopes.stream().map(ApiScope::authority).collect(Collectors.toUnmodifiableSet());
    }
}
