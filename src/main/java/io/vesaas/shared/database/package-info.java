/** PostgreSQL: the embedded server, the scope of each transaction and the check that customers are kept apart. */
@NullMarked
package io.vesaas.shared.database;

import org.jspecify.annotations.NullMarked;
