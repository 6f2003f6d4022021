package io.vesaas.runs;

/** What followers of a run hear. */
sealed interface RunNews {

    /** The answer grew. */
    record Grown(PartChange change) implements RunNews {}

    /** The state changed, or a wish to stop was noted; the run must be read again. */
    record Moved() implements RunNews {}
}
