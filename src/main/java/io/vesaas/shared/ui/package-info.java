/** Components that every page is made of: page header, status, faces, cards, empty states, charts. */
@NamedInterface("ui")
@NullMarked
package io.vesaas.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
