/** Listings of agents, their frozen versions and prices. */
@ApplicationModule(
        displayName = "Marketplace",
        allowedDependencies = {"runtime", "accounts", "shared", "shared :: rest", "shared :: ui"})
@NullMarked
package io.vesaas.marketplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
