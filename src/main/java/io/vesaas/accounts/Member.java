package io.vesaas.accounts;

import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Ids;
import io.vesaas.shared.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in one customer. */
@Entity
@Table(name = "member")
class Member {

    @Id
    private UUID id;

    private UUID customerId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"unused", "NullAway.Init"})
    protected Member() {}

    Member(CustomerId customer, PersonId person, Role role, Instant createdAt) {
        this.id = Ids.next();
        this.customerId = customer.value();
        this.personId = person.value();
        this.role = role;
        this.createdAt = createdAt;
    }
}
