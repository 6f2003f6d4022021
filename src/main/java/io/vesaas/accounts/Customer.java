package io.vesaas.accounts;

import io.vesaas.shared.CustomerId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The paying organisation. */
@Entity
@Table(name = "customer")
class Customer {

    @Id
    private UUID id;

    private String name;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"unused", "NullAway.Init"})
    protected Customer() {}

    Customer(String name, Instant createdAt) {
        this.id = CustomerId.next().value();
        this.name = Names.require(name);
        this.createdAt = createdAt;
    }

    CustomerId id() {
        return new CustomerId(id);
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }
}
