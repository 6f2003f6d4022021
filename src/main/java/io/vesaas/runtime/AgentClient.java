package io.vesaas.runtime;

/**
 * Talks to an agent over A2A 0.3 through Agent Gateway. Every call carries a fresh token for the passage.
 *
 * <p>Calls block the calling (virtual) thread. All throw {@link AgentFailure}.
 */
public interface AgentClient {

    /**
     * Sends a message and reads the answer as it is written ({@code message/stream}). Not idempotent: the same message
     * sent twice is two runs, so this is never repeated; see {@link AgentFailure#mayHaveRun()}.
     *
     * @param contextId the conversation, made by us, random
     * @param messageId our id of this message
     */
    AgentStream send(Passage passage, String contextId, String messageId, String text);

    /**
     * Answers what a waiting task asks and reads how it goes on. Not idempotent either, and a second answer is refused;
     * make sure with {@link #getTask} that the task still waits. Must travel under the id that asked.
     *
     * @param contextId the conversation of the task
     * @param request what was asked
     * @throws IllegalArgumentException when the answer does not decide every call, or answer every question, of the
     *     request; nothing was sent
     */
    AgentStream answer(
            Passage passage,
            String contextId,
            String taskId,
            String messageId,
            InputRequest request,
            InputAnswer answer);

    /**
     * Joins a task that still runs ({@code tasks/resubscribe}). Replays nothing; may end without a final event. A task
     * that does not run any more is refused, with reasons that don't tell whether it is over or unknown: look with
     * {@link #getTask}.
     */
    AgentStream resubscribe(Passage passage, String taskId);

    /** The stored task ({@code tasks/get}). */
    AgentTask getTask(Passage passage, String taskId);

    /** Asks the agent to stop ({@code tasks/cancel}) and tells what really happened. */
    CancelOutcome cancel(Passage passage, String taskId);

    /** Fetches the agent card with a right token; returns normally when the route leads to an agent that answers. */
    void probe(Passage passage);

    /** What became of a wish to stop. */
    enum CancelOutcome {
        CANCELLED,
        /** The agent's runtime can't be stopped; the run goes on. */
        NOT_SUPPORTED,
        ALREADY_OVER
    }
}
