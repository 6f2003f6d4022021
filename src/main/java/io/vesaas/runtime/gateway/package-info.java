/** Agent Gateway: tokens, routes and the A2A client that speaks through it. */
@NullMarked
package io.vesaas.runtime.gateway;

import org.jspecify.annotations.NullMarked;
