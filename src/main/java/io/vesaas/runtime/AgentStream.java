package io.vesaas.runtime;

import org.jspecify.annotations.Nullable;

/** Events of one running task, pulled one by one, so that a slow reader slows the sender. Close it to let go. */
public interface AgentStream extends AutoCloseable {

    /**
     * Waits for the next event.
     *
     * @return null when the stream has ended, be it after a final event or without one
     * @throws AgentFailure with {@link AgentFailure.Reason#IDLE} after too long a silence, or when what arrives can't
     *     be read
     */
    @Nullable AgentEvent next();

    /** Releases the connection; the run at the agent goes on. May be called from any thread. */
    @Override
    void close();
}
