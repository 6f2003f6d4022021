/** Secrets that the platform stores: sealed in the database with a key from the environment. */
@NamedInterface("secrets")
@NullMarked
package io.vesaas.shared.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
