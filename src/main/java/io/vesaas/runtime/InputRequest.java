package io.vesaas.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent waits for: decisions about tool calls, answers to questions, or, when it names neither, words.
 *
 * @param calls tool calls to decide on; all of them must be decided in one answer
 * @param questions to be answered in this order
 * @param words what the agent says about it, null when nothing
 */
public record InputRequest(
        List<PendingCall> calls,
        List<Question> questions,
        @Nullable String words) {

    public InputRequest {
        calls = List.copyOf(calls);
        questions = List.copyOf(questions);
    }

    /**
     * A tool call that waits for a decision.
     *
     * @param id names it in the answer
     * @param arguments JSON
     * @param child the task of the sub-agent that wants to make the call, null when the agent itself does. KAgent leaves
     *     it waiting when the call is rejected (recorded), so it must be cancelled then
     */
    public record PendingCall(
            String id,
            String tool,
            String arguments,
            @Nullable ChildTask child) {}

    /** The task of a sub-agent. */
    public record ChildTask(String agentName, String taskId, String contextId) {}

    /** @param choices offered answers, may be empty; @param multiple whether several may be chosen */
    public record Question(String text, List<String> choices, boolean multiple) {}
}
