package io.vesaas.runtime;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task as the agent has stored it.
 *
 * @param messageIds the ids of the messages that a person sent to it, by which we know ours again
 * @param ending the final event when it is over, null while it works
 * @param history what happened before the ending, in order: whole texts, tools and usage, without deltas
 */
public record AgentTask(
        String taskId, Set<String> messageIds, @Nullable AgentEvent ending, List<AgentEvent> history) {}
