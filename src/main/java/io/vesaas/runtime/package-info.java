/** Which agents exist and how to reach them: ports and records; adapters live in the sub-packages. */
@ApplicationModule(
        displayName = "Runtime",
        allowedDependencies = {"shared", "shared :: secrets", "shared :: ui"})
@NullMarked
package io.vesaas.runtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
