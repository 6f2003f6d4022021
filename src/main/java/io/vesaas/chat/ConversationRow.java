package io.vesaas.chat;

import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import io.vesaas.team.VeId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A conversation and its secret ids at the agent. */
@Entity
@Table(name = "conversation")
class ConversationRow {

    private static final int LONGEST_TITLE = 60;

    @Id
    private UUID id;

    private UUID customerId;
    private UUID veId;
    private UUID personId;
    private String title;
    private UUID contextId;
    private UUID agentUser;
    private Instant begunAt;
    private Instant lastAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ConversationRow() {}

    ConversationRow(CustomerId customer, VeId ve, PersonId person, Instant now) {
        id = ConversationId.next().value();
        customerId = customer.value();
        veId = ve.value();
        personId = person.value();
        title = "";
        contextId = UUID.randomUUID();
        agentUser = UUID.randomUUID();
        begunAt = now;
        lastAt = now;
    }

    /** Notes a message; the first one gives the conversation its title. */
    void noteMessage(String text, Instant now) {
        if (title.isEmpty()) {
            title = titleFrom(text);
        }
        lastAt = now;
    }

    private static String titleFrom(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST_TITLE) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)).strip() + "…";
    }

    String contextId() {
        return contextId.toString();
    }

    String agentUser() {
        return agentUser.toString();
    }

    UUID id() {
        return id;
    }

    VeId ve() {
        return new VeId(veId);
    }

    Conversation view() {
        return new Conversation(new ConversationId(id), ve(), title, begunAt, lastAt);
    }
}
