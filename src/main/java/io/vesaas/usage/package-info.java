/** Tokens of each model call, recorded once and rated with the price the customer accepted. */
@ApplicationModule(
        displayName = "Usage",
        allowedDependencies = {"team", "marketplace", "runtime", "accounts", "shared", "shared :: ui"})
@NullMarked
package io.vesaas.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
