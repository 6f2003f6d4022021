/** Demo customers and their history; never in production. */
@ApplicationModule(displayName = "Demo")
@NullMarked
package io.vesaas.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
