/** What every module stands on: ids, money, expected problems, the clock, the customer scope and the live feed. */
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package io.vesaas.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
