package io.vesaas.chat;

import io.vesaas.team.VeId;
import java.time.Instant;

/** A chat of one person with one virtual employee; only that person sees it. */
public record Conversation(ConversationId id, VeId ve, String title, Instant begunAt, Instant lastAt) {}
