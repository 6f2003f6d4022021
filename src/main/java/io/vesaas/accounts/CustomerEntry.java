package io.vesaas.accounts;

import io.vesaas.shared.CustomerId;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer as admins see it.
 *
 * @param members how many people belong to it
 * @param since when it was opened
 */
public record CustomerEntry(CustomerId id, String name, long members, Instant since) {

    CustomerEntry(UUID id, String name, long members, Instant since) {
        this(new CustomerId(id), name, members, since);
    }
}
