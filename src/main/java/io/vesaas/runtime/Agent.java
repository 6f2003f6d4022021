package io.vesaas.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agent as the cluster shows it.
 *
 * @param description one line by its author, may be empty
 * @param model the model's name, null when its ModelConfig can't be read
 * @param provider the model's provider, null when its ModelConfig can't be read
 * @param stoppable whether a run can be stopped; KAgent's Python runtime goes on after a cancel (recorded)
 * @param streamsText whether text arrives while it is written ({@code declarative.stream})
 * @param subAgents the agents that it uses as tools
 * @param shared what customers who use this one agent might meet in; empty when conversations are all it keeps
 */
public record Agent(
        AgentRef ref,
        String description,
        Status status,
        @Nullable String model,
        @Nullable String provider,
        RuntimeKind runtimeKind,
        boolean stoppable,
        boolean streamsText,
        List<Skill> skills,
        List<Tool> tools,
        List<AgentRef> subAgents,
        Set<Shared> shared,
        List<Condition> conditions,
        Instant createdAt) {

    public Agent {
        shared = Set.copyOf(shared);
    }

    /**
     * Whether customers who share it could meet elsewhere than in their own conversations, so that somebody must say how
     * they are kept apart before it is offered. An agent that is not understood counts as one that does.
     */
    public boolean sharesState() {
        return !shared.isEmpty();
    }

    /** What executes the agent. */
    public enum RuntimeKind {
        GO,
        PYTHON,
        BYO
    }

    /** What an agent keeps or reaches beyond the conversation. */
    public enum Shared {
        /** Tools, and agents used as tools, act with credentials that all callers share. */
        TOOLS,
        /** It remembers beyond a conversation. */
        MEMORY,
        /** It runs code, or the scripts of skills from images and repositories, beside files of others. */
        CODE,
        /** It is an image of its author ({@code BYO}), of which nothing is known. */
        OWN_IMAGE
    }

    /** The one word for an agent's health, derived from KAgent's conditions. */
    public enum State {
        READY,
        STARTING,
        PENDING,
        INVALID,
        GONE
    }

    /** @param detail why, in the words of the cluster; null when there is nothing to say */
    public record Status(State state, @Nullable String detail) {}

    /** Something the agent offers to do, with examples of how to ask for it. */
    public record Skill(String id, String name, String description, List<String> tags, List<String> examples) {}

    /** @param needsApproval whether a person is asked before the agent uses it */
    public record Tool(String name, boolean needsApproval) {}

    /** One entry of {@code status.conditions}. */
    public record Condition(String type, String status, String reason, String message, Instant since) {}
}
