/** The pages in which a member talks to a virtual employee. */
@NullMarked
package io.vesaas.chat.ui;

import org.jspecify.annotations.NullMarked;
