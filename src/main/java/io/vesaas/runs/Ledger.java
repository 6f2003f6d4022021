package io.vesaas.runs;

import io.vesaas.team.VeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an executor must know of a run it leads. */
record Ledger(
        Lease lease,
        VeId ve,
        RunState state,
        String request,
        String contextId,
        String agentUser,
        @Nullable String taskId,
        boolean stopWished,
        Instant queuedAt) {}
