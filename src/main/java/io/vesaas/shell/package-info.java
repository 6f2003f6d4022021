/** Main layouts, sign-in page, security configuration and error handling. */
@ApplicationModule(displayName = "Shell")
@NullMarked
package io.vesaas.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
