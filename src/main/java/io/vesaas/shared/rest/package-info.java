/** Habits of the interface for programs: problems with pointers, pages with a cursor, versions as entity tags. */
@NamedInterface("rest")
@NullMarked
package io.vesaas.shared.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
