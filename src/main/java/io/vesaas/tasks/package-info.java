/** Work given to a virtual employee with a due date, its timeline and its schedule. */
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {"runs", "chat", "team", "usage", "accounts", "shared", "shared :: ui"})
@NullMarked
package io.vesaas.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
