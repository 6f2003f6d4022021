package io.vesaas.runtime;

import java.util.List;

/** What KAgent has stored of a conversation, read on the operator's route. Throws {@link AgentFailure}. */
public interface AgentSessions {

    /**
     * This user's tasks in a conversation, in the order in which they began; empty when KAgent knows no such conversation
     * of this user, or has not stored it yet. Tasks of other users in the same context are left out.
     *
     * @param agentUser the id under which the conversation was held
     * @param contextId the conversation, or the one that an agent holds with a sub-agent
     */
    List<AgentTask> findTasks(String agentUser, String contextId);
}
