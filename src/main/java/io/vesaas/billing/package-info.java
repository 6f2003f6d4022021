/** What a customer pays: cost by day, later invoices and exports. */
@ApplicationModule(
        displayName = "Billing",
        allowedDependencies = {"usage", "team", "marketplace", "accounts", "shared", "shared :: ui"})
@NullMarked
package io.vesaas.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
