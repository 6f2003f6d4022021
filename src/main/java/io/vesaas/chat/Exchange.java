package io.vesaas.chat;

import io.vesaas.runs.Run;
import java.time.Instant;
import java.util.UUID;

/**
 * A message and its answer.
 *
 * @param id made by the client that sent it
 * @param answer the run that answers; it may still be under way
 */
public record Exchange(UUID id, String text, Instant sentAt, Run answer) {}
