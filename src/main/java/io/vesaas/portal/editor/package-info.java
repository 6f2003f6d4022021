/** How admins keep the marketplace: the editor of a listing, what is published, and the categories. */
@NullMarked
package io.vesaas.portal.editor;

import org.jspecify.annotations.NullMarked;
