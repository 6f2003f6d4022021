package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent of the cluster, as the admin API shows it. */
@Schema(name = "Agent")
record AgentResource(
        @Schema(example = "support-specialist") String name,
        @Schema(example = "ve-support") String namespace,
        String description,

        @Schema(description = "Its health, derived from KAgent's conditions")
        Agent.State state,

        @Schema(description = "Why it is in this state, in the words of the cluster") @Nullable String detail,

        @Schema(example = "gpt-4.1-mini") @Nullable String model,
        @Nullable String provider,
        Agent.RuntimeKind runtime,

        @Schema(description = "Whether text arrives while it is written")
        boolean streamsText,

        @Schema(description = "Whether a run can be stopped")
        boolean stoppable,

        List<Agent.Skill> skills,
        List<Agent.Tool> tools,

        @Schema(description = "The agents that it uses as tools")
        List<AgentRef> subAgents,

        List<Agent.Condition> conditions,
        Instant createdAt) {

    static AgentResource of(Agent agent) {
        return new AgentResource(
                agent.ref().name(),
                agent.ref().namespace(),
                agent.description(),
                agent.status().state(),
                agent.status().detail(),
                agent.model(),
                agent.provider(),
                agent.runtimeKind(),
                agent.streamsText(),
                agent.stoppable(),
                agent.skills(),
                agent.tools(),
                agent.subAgents(),
                agent.conditions(),
                agent.createdAt());
    }
}
