package io.vesaas.chat;

import io.vesaas.runs.Run;
import io.vesaas.runs.RunId;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** What a person wrote to a virtual employee. Its id comes from the client, so that a second sending is noticed. */
@Entity
@Immutable
class Message implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID customerId;
    private UUID conversationId;
    private UUID personId;
    private String text;
    private UUID runId;
    private Instant sentAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    Message(UUID id, CustomerId customer, UUID conversation, PersonId person, String text, RunId run, Instant now) {
        this.id = id;
        customerId = customer.value();
        conversationId = conversation;
        personId = person.value();
        this.text = text;
        runId = run.value();
        sentAt = now;
    }

    RunId run() {
        return new RunId(runId);
    }

    Exchange with(Run answer) {
        return new Exchange(id, text, sentAt, answer);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
