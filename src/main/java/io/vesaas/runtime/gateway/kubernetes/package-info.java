/** Our objects in a cluster that runs Agent Gateway: how they look, what differs from that, and how they get there. */
@NullMarked
package io.vesaas.runtime.gateway.kubernetes;

import org.jspecify.annotations.NullMarked;
