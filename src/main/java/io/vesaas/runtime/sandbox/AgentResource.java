package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the sandbox needs from an {@code Agent} of {@code kagent.dev/v1alpha2}. */
record AgentResource(ObjectNode node) {

    /** Stands in {@code metadata.annotations} of an agent whose pod shall never become ready; the value says why. */
    static final String NOT_READY = "sandbox.vesaas.io/not-ready";

    AgentRef ref() {
        return new AgentRef(
                node.at("/metadata/namespace").asString(""),
                node.at("/metadata/name").asString(""));
    }

    String description() {
        return node.at("/spec/description").asString("");
    }

    String systemMessage() {
        return node.at("/spec/declarative/systemMessage").asString("");
    }

    String modelConfig() {
        return node.at("/spec/declarative/modelConfig").asString("");
    }

    boolean streams() {
        return node.at("/spec/declarative/stream").asBoolean(false);
    }

    boolean python() {
        return "python".equals(node.at("/spec/declarative/runtime").asString(""));
    }

    boolean heldBack() {
        return node.at("/metadata/annotations").has(NOT_READY);
    }

    JsonNode skills() {
        return node.at("/spec/declarative/a2aConfig/skills");
    }

    /** The MCP servers it uses, each as {@code mcpServer} of {@code spec.declarative.tools}. */
    Stream<JsonNode> mcpServers() {
        return node.at("/spec/declarative/tools")
                .valueStream()
                .map(tool -> tool.path("mcpServer"))
                .filter(JsonNode::isObject);
    }

    /** The agents it uses as tools, each as {@code agent} of {@code spec.declarative.tools}. */
    List<AgentRef> colleagues() {
        return node.at("/spec/declarative/tools")
                .valueStream()
                .map(tool -> tool.path("agent"))
                .filter(JsonNode::isObject)
                .map(agent -> new AgentRef(
                        agent.path("namespace").asString(ref().namespace()),
                        agent.path("name").asString("")))
                .toList();
    }

    /** Names the process of its pod: another one after each change of its spec. */
    String process() {
        return node.at("/metadata/uid").asString("") + "/"
                + node.at("/metadata/generation").asInt(1);
    }

    static List<String> strings(JsonNode array) {
        return array.valueStream().map(value -> value.asString("")).toList();
    }

    /** Its name where KAgent needs an identifier: {@code invoice_agent}. */
    String author() {
        return ref().name().replace('-', '_');
    }

    /** Its name for sessions: {@code team_a__NS__invoice_agent}. */
    String appName() {
        return (ref().namespace() + "__NS__" + ref().name()).replace('-', '_');
    }

    boolean podRuns() {
        return conditionIs("Ready", "True");
    }

    /** Whether there ever was a Deployment: an agent that never compiled has no service either. */
    boolean deployed() {
        return node.at("/status/conditions")
                .valueStream()
                .anyMatch(condition -> condition.path("type").asString("").equals("Ready")
                        && !condition.path("reason").asString("").equals("DeploymentNotFound"));
    }

    private boolean conditionIs(String type, String status) {
        return node.at("/status/conditions")
                .valueStream()
                .anyMatch(condition -> condition.path("type").asString("").equals(type)
                        && condition.path("status").asString("").equals(status));
    }
}
