/** VE Platform: organisations hire virtual employees, talk to them and see to the cent what they cost. */
@NullMarked
package io.vesaas;

import org.jspecify.annotations.NullMarked;
