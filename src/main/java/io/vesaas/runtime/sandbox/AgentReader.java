package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.Agent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a KAgent resource and its model configuration as {@link Agent}. */
final class AgentReader {

    private AgentReader() {}

    static Agent read(ObjectNode object, JsonNode modelConfig) {
        var resource = new AgentResource(object);
        List<Agent.Condition> conditions = conditions(object);
        Agent.RuntimeKind kind = kind(resource);
        return new Agent(
                resource.ref(),
                resource.description(),
                status(conditions),
                text(modelConfig.at("/spec/model")),
                text(modelConfig.at("/spec/provider")),
                kind,
                kind == Agent.RuntimeKind.GO,
                resource.streams(),
                skills(resource),
                tools(resource),
                List.of(),
                conditions,
                time(object.at("/metadata/creationTimestamp")));
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
                agent.conditions(),
                agent.createdAt());
    }

    private static Agent.Status status(List<Agent.Condition> conditions) {
        Optional<Agent.Condition> accepted = named(conditions, "Accepted");
        Optional<Agent.Condition> ready = named(conditions, "Ready");
        boolean runs = ready.filter(one -> one.status().equals("True")).isPresent();
        if (accepted.filter(one -> one.status().equals("False")).isPresent()) {
            String why = accepted.get().message();
            return new Agent.Status(Agent.State.INVALID, runs ? why + " (its pod still runs)" : why);
        }
        if (accepted.isEmpty() || ready.isEmpty()) {
            return new Agent.Status(Agent.State.PENDING, null);
        }
        return runs
                ? new Agent.Status(Agent.State.READY, null)
                : new Agent.Status(Agent.State.STARTING, ready.get().message());
    }

    private static Optional<Agent.Condition> named(List<Agent.Condition> conditions, String type) {
        return conditions.stream()
                .filter(condition -> condition.type().equals(type))
                .findFirst();
    }

    private static Agent.RuntimeKind kind(AgentResource resource) {
        if (resource.node().at("/spec/type").asString("").equals("BYO")) {
            return Agent.RuntimeKind.BYO;
        }
        return resource.python() ? Agent.RuntimeKind.PYTHON : Agent.RuntimeKind.GO;
    }

    private static List<Agent.Condition> conditions(ObjectNode object) {
        return object.at("/status/conditions")
                .valueStream()
                .map(node -> new Agent.Condition(
                        node.path("type").asString(""),
                        node.path("status").asString(""),
                        node.path("reason").asString(""),
                        node.path("message").asString(""),
                        time(node.path("lastTransitionTime"))))
                .toList();
    }

    private static List<Agent.Skill> skills(AgentResource resource) {
        return resource.skills()
                .valueStream()
                .map(node -> new Agent.Skill(
                        node.path("id").asString(""),
                        node.path("name").asString(""),
                        node.path("description").asString(""),
                        AgentResource.strings(node.path("tags")),
                        AgentResource.strings(node.path("examples"))))
                .toList();
    }

    private static List<Agent.Tool> tools(AgentResource resource) {
        var tools = new ArrayList<Agent.Tool>();
        resource.mcpServers().forEach(server -> {
            List<String> asking = AgentResource.strings(server.path("requireApproval"));
            AgentResource.strings(server.path("toolNames"))
                    .forEach(name -> tools.add(new Agent.Tool(name, asking.contains(name))));
        });
        return List.copyOf(tools);
    }

    private static @Nullable String text(JsonNode node) {
        String text = node.asString("");
        return text.isEmpty() ? null : text;
    }

    private static Instant time(JsonNode node) {
        try {
            return Instant.parse(node.asString(""));
        } catch (DateTimeParseException missing) {
            return Instant.EPOCH;
        }
    }
}
