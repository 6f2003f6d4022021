package io.vesaas.chat;

/** A message was sent in a conversation, be it from this page or another. */
public record MessageSent(ConversationId conversation) {}
