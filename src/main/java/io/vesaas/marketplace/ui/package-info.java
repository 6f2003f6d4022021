/** Pages of the marketplace: what members can hire, and which agents admins offer. */
@NamedInterface("ui")
@NullMarked
package io.vesaas.marketplace.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
