/** Pages that join modules: My Team, hiring, the business view. */
@ApplicationModule(displayName = "Portal")
@NullMarked
package io.vesaas.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
