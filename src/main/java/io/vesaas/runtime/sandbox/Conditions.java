package io.vesaas.runtime.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code status} as KAgent's controller does, in its words; recordings: {@code kubernetes/cr-*}. */
final class Conditions {

    private Conditions() {}

    /**
     * One pass of the controller over an agent.
     *
     * @param exists whether a resource of this kind and name is there; the name comes as {@code Kind/namespace/name}
     * @return whether anything changed; as recorded, Ready is written only when Accepted did not change in this pass
     */
    static boolean reconcileAgent(ObjectNode agent, Predicate<String> exists, Instant now) {
        var resource = new AgentResource(agent);
        Optional<String> missing = missing(resource, exists);
        boolean accepted = missing.isEmpty()
                ? set(agent, "Accepted", "True", "Reconciled", "Agent configuration accepted", now)
                : set(agent, "Accepted", "False", "ReconcileFailed", compileError(resource, missing.get()), now);
        if (accepted) {
            return true;
        }
        if (missing.isPresent()) {
            // A pod that runs goes on when its configuration breaks (recorded).
            return !resource.deployed()
                    && set(
                            agent,
                            "Ready",
                            "Unknown",
                            "DeploymentNotFound",
                            "Deployment.apps \"%s\" not found"
                                    .formatted(resource.ref().name()),
                            now);
        }
        if (!resource.deployed() || resource.heldBack()) {
            return set(
                    agent, "Ready", "False", "DeploymentNotReady", "Deployment is not ready, 0/1 pods are ready", now);
        }
        return set(agent, "Ready", "True", "DeploymentReady", "Deployment is ready", now);
    }

    static void reconcileModelConfig(ObjectNode config, Instant now) {
        set(config, "Accepted", "True", "ModelConfigReconciled", "Model configuration accepted", now);
    }

    static void reconcileToolServer(ObjectNode server, Instant now) {
        set(server, "Accepted", "True", "Reconciled", "Remote MCP server configuration accepted", now);
    }

    private static Optional<String> missing(AgentResource agent, Predicate<String> exists) {
        String namespace = agent.ref().namespace();
        if (agent.node().at("/spec/type").asString("").equals("BYO")) {
            return Optional.empty();
        }
        if (!exists.test("ModelConfig/" + namespace + "/" + agent.modelConfig())) {
            return Optional.of("ModelConfig.kagent.dev \"%s\" not found".formatted(agent.modelConfig()));
        }
        for (JsonNode server : agent.mcpServers().toList()) {
            String kind = server.path("kind").asString("");
            String name = server.path("name").asString("");
            String where = server.path("namespace").asString("");
            if (!exists.test(kind + "/" + (where.isEmpty() ? namespace : where) + "/" + name)) {
                return Optional.of("%s.kagent.dev \"%s\" not found".formatted(kind, name));
            }
        }
        return agent.colleagues().stream()
                .filter(one -> !exists.test("Agent/" + one.namespace() + "/" + one.name()))
                .map(one -> "Agent.kagent.dev \"%s\" not found".formatted(one.name()))
                .findFirst();
    }

    private static String compileError(AgentResource agent, String cause) {
        return "failed to compile agent %s: %s".formatted(agent.ref(), cause);
    }

    private static boolean set(
            ObjectNode object, String type, String status, String reason, String message, Instant now) {
        int generation = object.at("/metadata/generation").asInt(1);
        ObjectNode condition = condition(object, type);
        if (List.of(status, reason, message)
                        .equals(List.of(
                                condition.path("status").asString(""),
                                condition.path("reason").asString(""),
                                condition.path("message").asString("")))
                && condition.path("observedGeneration").asInt(0) == generation) {
            return false;
        }
        if (!condition.path("status").asString("").equals(status)) {
            condition.put("lastTransitionTime", Json.second(now));
        }
        condition.put("message", message);
        condition.put("observedGeneration", generation);
        condition.put("reason", reason).put("status", status).put("type", type);
        object.withObject("/status").put("observedGeneration", generation);
        return true;
    }

    private static ObjectNode condition(ObjectNode object, String type) {
        var conditions = object.withObject("/status").withArray("conditions");
        for (JsonNode condition : conditions) {
            if (condition.path("type").asString("").equals(type)) {
                return (ObjectNode) condition;
            }
        }
        return conditions.addObject().put("type", type);
    }
}
