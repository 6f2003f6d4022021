package io.vesaas.runtime;

/** Reconcilers of routes that are no beans, for tests of other packages. */
public final class Reconcilers {

    private Reconcilers() {}

    public static RouteReconciler of(Routes routes) {
        return new RouteReconciler(routes);
    }
}
