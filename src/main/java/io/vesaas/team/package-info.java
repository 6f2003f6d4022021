/** Virtual employees: hiring, their life cycle and their routes. */
@ApplicationModule(
        displayName = "Team",
        allowedDependencies = {"marketplace", "runtime", "accounts", "shared", "shared :: ui"})
@NullMarked
package io.vesaas.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
