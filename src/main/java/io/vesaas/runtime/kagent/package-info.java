/**
 * KAgent's resources ({@code kagent.dev/v1alpha2}) as agents. What both catalogues share knows nothing of a client; the
 * catalogue of a cluster does.
 */
@NullMarked
package io.vesaas.runtime.kagent;

import org.jspecify.annotations.NullMarked;
