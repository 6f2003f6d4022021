package io.vesaas.accounts;

import io.vesaas.shared.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who signs in; belongs to no customer, may be a member of several. */
@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;

    private String email;
    private String name;
    private String passwordHash;
    private boolean admin;
    private Instant createdAt;
    private @Nullable Instant blockedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"unused", "NullAway.Init"})
    protected Person() {}

    Person(NewPerson wanted, String passwordHash, boolean admin, Instant createdAt) {
        this.id = PersonId.next().value();
        this.email = wanted.email();
        this.name = wanted.name();
        this.passwordHash = passwordHash;
        this.admin = admin;
        this.createdAt = createdAt;
    }

    PersonId id() {
        return new PersonId(id);
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isBlocked() {
        return blockedAt != null;
    }

    /** Keeps a stronger hash of the same password. */
    void rehash(String strongerHash) {
        this.passwordHash = strongerHash;
    }

    void block(Instant now) {
        if (blockedAt == null) {
            blockedAt = now;
        }
    }
}
