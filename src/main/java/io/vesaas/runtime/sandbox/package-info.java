/** The world without a cluster: agents from manifests, behind a gateway that behaves like Agent Gateway. */
@NullMarked
package io.vesaas.runtime.sandbox;

import org.jspecify.annotations.NullMarked;
