/** How a preflight talks to an agent and what it concludes; {@link io.vesaas.marketplace.Preflight} is its door. */
@NullMarked
package io.vesaas.marketplace.preflight;

import org.jspecify.annotations.NullMarked;
