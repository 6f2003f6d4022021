package io.vesaas.chat;

import io.vesaas.shared.Invalid;

/** A message is longer than an agent is sent at once. */
public final class MessageTooLong extends Invalid {

    MessageTooLong(int longest) {
        super("text", "message-too-long", "A message can have at most " + longest + " characters.", longest);
    }
}
