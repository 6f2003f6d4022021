/** One turn of a virtual employee, alive on the server whoever watches. */
@ApplicationModule(
        displayName = "Runs",
        allowedDependencies = {"usage", "team", "runtime", "accounts", "shared", "shared :: ui"})
@NullMarked
package io.vesaas.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
