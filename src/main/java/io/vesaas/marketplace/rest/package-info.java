/** The marketplace and the agents behind it, for programs. */
@NullMarked
package io.vesaas.marketplace.rest;

import org.jspecify.annotations.NullMarked;
