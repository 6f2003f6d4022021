package io.vesaas.runtime.kagent;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a KAgent resource and its model configuration as {@link Agent}. */
final class AgentReader {

    private AgentReader() {}

    /** @param model the ModelConfig that the agent names, null when there is none */
    static Agent read(AgentObject resource, @Nullable ModelObject model) {
        Agent.RuntimeKind kind = kind(resource);
        AgentObject.Declarative declarative = resource.declarative();
        return new Agent(
                resource.ref(),
                resource.spec() == null ? "" : resource.spec().description(),
                AgentStatus.of(resource, model),
                model == null || model.spec() == null
                        ? null
                        : emptyToNull(model.spec().model()),
                model == null || model.spec() == null
                        ? null
                        : emptyToNull(model.spec().provider()),
                kind,
                kind == Agent.RuntimeKind.GO,
                Boolean.TRUE.equals(declarative.stream()),
                declarative.skills().stream().map(AgentReader::skill).toList(),
                tools(declarative),
                subAgents(resource),
                shared(resource),
                conditions(resource),
                created(resource));
    }

    /** An agent of which no more than its name is understood. */
    static Agent unreadable(AgentRef ref, String why) {
        return new Agent(
                ref,
                "",
                new Agent.Status(Agent.State.INVALID, "This platform does not understand the resource: " + why),
                null,
                null,
                Agent.RuntimeKind.BYO,
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                EnumSet.allOf(Agent.Shared.class),
                List.of(),
                Instant.EPOCH);
    }

    /** The same agent after it went. */
    static Agent gone(Agent agent) {
        return new Agent(
                agent.ref(),
                agent.description(),
                new Agent.Status(Agent.State.GONE, null),
                agent.model(),
                agent.provider(),
                agent.runtimeKind(),
                agent.stoppable(),
                agent.streamsText(),
                agent.skills(),
                agent.tools(),
                agent.subAgents(),
                agent.shared(),
                agent.conditions(),
                agent.createdAt());
    }

    private static Agent.RuntimeKind kind(AgentObject resource) {
        if (resource.spec() != null && resource.spec().type().equals("BYO")) {
            return Agent.RuntimeKind.BYO;
        }
        return resource.declarative().runtime().equals("python") ? Agent.RuntimeKind.PYTHON : Agent.RuntimeKind.GO;
    }

    private static Agent.Skill skill(AgentObject.Skill skill) {
        return new Agent.Skill(skill.id(), skill.name(), skill.description(), skill.tags(), skill.examples());
    }

    private static List<Agent.Tool> tools(AgentObject.Declarative declarative) {
        return declarative.tools().stream()
                .map(AgentObject.ToolEntry::mcpServer)
                .filter(Objects::nonNull)
                .flatMap(server -> server.toolNames().stream()
                        .map(name ->
                                new Agent.Tool(name, server.requireApproval().contains(name))))
                .toList();
    }

    private static List<AgentRef> subAgents(AgentObject resource) {
        return resource.declarative().tools().stream()
                .map(AgentObject.ToolEntry::agent)
                .filter(Objects::nonNull)
                .map(used -> new AgentRef(
                        used.namespace().isEmpty() ? resource.metadata().namespace() : used.namespace(), used.name()))
                .toList();
    }

    /** A server whose tools nobody names may offer any, so it is the server that counts. */
    private static Set<Agent.Shared> shared(AgentObject resource) {
        AgentObject.Declarative declarative = resource.declarative();
        Set<Agent.Shared> shared = EnumSet.noneOf(Agent.Shared.class);
        if (!declarative.tools().isEmpty()) {
            shared.add(Agent.Shared.TOOLS);
        }
        if (declarative.remembers()) {
            shared.add(Agent.Shared.MEMORY);
        }
        if (Boolean.TRUE.equals(declarative.executeCodeBlocks()) || resource.loadsSkills()) {
            shared.add(Agent.Shared.CODE);
        }
        if (kind(resource) == Agent.RuntimeKind.BYO) {
            shared.add(Agent.Shared.OWN_IMAGE);
        }
        return shared;
    }

    private static List<Agent.Condition> conditions(AgentObject resource) {
        return resource.state().conditions().stream()
                .map(condition -> new Agent.Condition(
                        condition.type(),
                        condition.value(),
                        condition.reason(),
                        condition.message(),
                        condition.lastTransitionTime() == null ? Instant.EPOCH : condition.lastTransitionTime()))
                .toList();
    }

    private static Instant created(AgentObject resource) {
        Instant created = resource.metadata().creationTimestamp();
        return created == null ? Instant.EPOCH : created;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
