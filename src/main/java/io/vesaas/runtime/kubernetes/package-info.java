/** The way to the cluster's API server, shared by the adapters that need it; nothing here is used with the sandbox. */
@NullMarked
package io.vesaas.runtime.kubernetes;

import org.jspecify.annotations.NullMarked;
