package io.vesaas.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says for whom code runs. A request acts for its signed-in caller by itself; background work names actor, security
 * context and scope here in one call.
 */
public final class Acting {

    private Acting() {}

    /** Runs background work of the platform, such as {@code "hire saga"}, in the given scope and with the role SYSTEM. */
    public static <T> T as(String actor, Scope scope, Supplier<T> work) {
        refuseChangeInTransaction(scope);
        var system = new System(actor, scope);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                system, null, AuthorityUtils.createAuthorityList("ROLE_SYSTEM")));
        SecurityContextHolder.setContext(own);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #as(String, Scope, Supplier)}, for work without a result. */
    public static void as(String actor, Scope scope, Runnable work) {
        Acting.<Boolean>as(actor, scope, () -> {
            work.run();
            return true;
        });
    }

    /** The scope in force: that of the caller, who is background work inside {@link #as}; else none. */
    public static Optional<Scope> scope() {
        return caller().flatMap(Caller::scope);
    }

    /** The caller in force, if there is one. */
    public static Optional<Caller> caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /**
     * The customer in force.
     *
     * @throws IllegalStateException when the scope is not that of one customer
     */
    public static CustomerId customer() {
        return scope().filter(Scope.Customer.class::isInstance)
                .map(scope -> ((Scope.Customer) scope).id())
                .orElseThrow(() -> new IllegalStateException("this needs the scope of one customer"));
    }

    private static void refuseChangeInTransaction(Scope scope) {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !scope().equals(Optional.of(scope))) {
            throw new IllegalStateException("the scope can't change inside a transaction");
        }
    }

    private record System(String displayName, Scope itsScope) implements Caller {

        @Override
        public Optional<PersonId> person() {
            return Optional.empty();
        }

        @Override
        public Optional<Scope> scope() {
            return Optional.of(itsScope);
        }
    }
}
