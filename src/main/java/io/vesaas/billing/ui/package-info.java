/** The pages on which a customer sees what it pays. */
@NullMarked
package io.vesaas.billing.ui;

import org.jspecify.annotations.NullMarked;
