package io.vesaas.runs;

/** Where a run stands. */
public enum RunState {
    QUEUED,
    /** The request is on its way or has reached the agent; it is never sent again. */
    DISPATCHED,
    /** The agent has said that it works on it. */
    RUNNING,
    /** The agent waits for a person. */
    INPUT_REQUIRED,
    COMPLETED,
    FAILED,
    CANCELLED,
    /** Contact was lost and what became of it can't be known. */
    INTERRUPTED;

    /** Whether something may still happen by itself. */
    public boolean isLive() {
        return this == QUEUED || this == DISPATCHED || this == RUNNING;
    }
}
