package io.vesaas.chat;

import io.vesaas.shared.Ids;
import io.vesaas.shared.NotFound;
import java.util.UUID;

/** Identifies a conversation. */
public record ConversationId(UUID value) {

    /** A new, never used id. */
    public static ConversationId next() {
        return new ConversationId(Ids.next());
    }

    /** Reads an id from a URL; one that can't be read is one that does not exist. */
    public static ConversationId parse(String text) {
        return Ids.parse(text).map(ConversationId::new).orElseThrow(() -> new NotFound("conversation"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
