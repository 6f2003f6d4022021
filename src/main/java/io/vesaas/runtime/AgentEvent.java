package io.vesaas.runtime;

import org.jspecify.annotations.Nullable;

/** What an agent says while it works on a task, freed of the wire's repetitions. */
public sealed interface AgentEvent {

    /** The agent has taken the message, or still works on the task that was joined; the first event of a stream. */
    record Started(String taskId, String contextId) implements AgentEvent {}

    /** A piece of text as it is written; pieces of one text follow each other. */
    record TextDelta(String text) implements AgentEvent {}

    /** The whole text of one model call; it replaces the deltas before it. */
    record TextFinal(String text) implements AgentEvent {}

    /**
     * @param arguments JSON
     * @param childContext the conversation that the agent holds with a sub-agent for this call, null for other tools
     */
    record ToolCall(
            String callId,
            String name,
            String arguments,
            @Nullable String childContext) implements AgentEvent {}

    /**
     * @param output text or JSON; what went wrong when failed is set
     * @param childContext the conversation that the agent held with a sub-agent, null for other tools
     */
    record ToolResult(
            String callId,
            String name,
            String output,
            boolean failed,
            @Nullable String childContext) implements AgentEvent {}

    /** One model call, exactly once per task and message id; its tokens may be unknown. */
    record ModelCall(String taskId, String messageId, Tokens tokens) implements AgentEvent {}

    /** The agent waits for a person. */
    record InputRequired(InputRequest request) implements AgentEvent {}

    /** @param detail the agent's own words, for admins only: they can contain internal addresses */
    record Failed(String detail) implements AgentEvent {}

    record Cancelled() implements AgentEvent {}

    /** @param answer the artifact's whole text, null when the agent had nothing to say */
    record Completed(@Nullable String answer) implements AgentEvent {}

    /** Token counts as reported; null means not reported, never zero. */
    record Tokens(@Nullable Long input, @Nullable Long output) {}

    /** Whether nothing can follow this event in its task. */
    default boolean isFinal() {
        return switch (this) {
            case Completed _, Failed _, Cancelled _, InputRequired _ -> true;
            default -> false;
        };
    }
}
