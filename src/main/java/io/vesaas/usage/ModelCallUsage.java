package io.vesaas.usage;

import io.vesaas.team.VeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one model call as somebody reports them.
 *
 * @param run the run it belongs to
 * @param source who reports, such as {@code stream}
 * @param eventId names the call within the source for good; the same id is the same call
 * @param inputTokens null when not reported
 * @param outputTokens null when not reported
 */
public record ModelCallUsage(
        VeId ve,
        UUID run,
        String source,
        String eventId,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        Instant occurredAt) {}
