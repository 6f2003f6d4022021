package io.vesaas.runs;

import io.vesaas.team.VeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a virtual employee as it stands now.
 *
 * @param parts what it has said and done so far
 * @param failureCode why it did not come to a good end, a key of the translations; null when it did or still may
 * @param endedAt null while it is live
 */
public record Run(
        RunId id,
        VeId ve,
        RunState state,
        List<RunPart> parts,
        @Nullable String failureCode,
        boolean stopWished,
        Instant queuedAt,
        @Nullable Instant endedAt) {

    /** All text it has said, parts separated by an empty line. */
    public String text() {
        return String.join(
                "\n\n",
                parts.stream()
                        .filter(RunPart.Text.class::isInstance)
                        .map(part -> ((RunPart.Text) part).text())
                        .toList());
    }

    Run with(List<RunPart> parts) {
        return new Run(id, ve, state, parts, failureCode, stopWished, queuedAt, endedAt);
    }
}
