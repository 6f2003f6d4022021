/** How pictures are checked, cleaned, kept and served. */
@NullMarked
package io.vesaas.marketplace.media;

import org.jspecify.annotations.NullMarked;
