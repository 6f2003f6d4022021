package io.vesaas.usage;

import java.util.UUID;

/** News for followers of a run: a model call was booked to it, now or after its ending. */
public record UsageBooked(UUID run) {}
