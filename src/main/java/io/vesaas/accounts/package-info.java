/** Customers, persons and members, sign-in, and who may do what. */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"shared", "shared :: ui"})
@NullMarked
package io.vesaas.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
