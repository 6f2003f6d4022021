package io.vesaas.runs;

/** What became of the wish to stop a run. */
public enum StopOutcome {
    /** The agent has been told and ends. */
    STOPPING,
    /** The agent's runtime can't be stopped; the run goes on. */
    CANNOT_BE_STOPPED,
    ALREADY_OVER
}
