/** Pages about accounts. */
@NullMarked
package io.vesaas.accounts.ui;

import org.jspecify.annotations.NullMarked;
