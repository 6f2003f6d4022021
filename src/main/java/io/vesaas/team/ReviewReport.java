package io.vesaas.team;

import java.time.Instant;

/** Why somebody of this organisation finds that a review should not stand there. */
public record ReviewReport(String organisation, String reason, Instant at) {}
