package io.vesaas.runtime.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tools of an agent. Nothing is contacted: a {@code RemoteMCPServer} describes its tools and their answers in the
 * annotation {@code sandbox.vesaas.io/tools}, which a cluster ignores.
 */
final class ToolBox {

    static final String ANNOTATION = "sandbox.vesaas.io/tools";

    private final World world;

    ToolBox(World world) {
        this.world = world;
    }

    /** The tools that the agent names and whose servers describe them, the agents it calls, and {@code ask_user}. */
    List<Tool> toolsOf(AgentResource agent) {
        var tools = new ArrayList<Tool>(served(agent));
        agent.colleagues()
                .forEach(ref -> world.agent(ref)
                        .ifPresent(one -> tools.add(new Tool.Colleague(ref, one.appName(), one.description()))));
        tools.add(new Tool.AskUser());
        return tools;
    }

    private List<Tool.Served> served(AgentResource agent) {
        var tools = new ArrayList<Tool.Served>();
        agent.mcpServers().forEach(server -> {
            var names = AgentResource.strings(server.path("toolNames"));
            var asking = AgentResource.strings(server.path("requireApproval"));
            describedBy(agent, server).stream()
                    .filter(tool -> names.contains(tool.name()))
                    .map(tool -> asking.contains(tool.name()) ? tool.afterApproval() : tool)
                    .forEach(tools::add);
        });
        return tools;
    }

    private List<Tool.Served> describedBy(AgentResource agent, JsonNode server) {
        String namespace = server.path("namespace").asString("");
        return world.find(
                        server.path("kind").asString(""),
                        namespace.isEmpty() ? agent.ref().namespace() : namespace,
                        server.path("name").asString(""))
                .map(ToolBox::parse)
                .orElse(List.of());
    }

    private static List<Tool.Served> parse(ObjectNode server) {
        String yaml = server.at("/metadata/annotations").path(ANNOTATION).asString("");
        try {
            return Manifests.parse(yaml).stream()
                    .flatMap(document -> document.path("tools").valueStream())
                    .map(ToolBox::tool)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException broken) {
            return List.of();
        }
    }

    private static Optional<Tool.Served> tool(JsonNode node) {
        if (!(node instanceof ObjectNode described)) {
            return Optional.empty();
        }
        return Optional.of(new Tool.Served(
                described.path("name").asString(""),
                described.path("description").asString(""),
                described.withObject("/parameters"),
                described.withObject("/example"),
                described.path("answer").asString("").strip(),
                false));
    }
}
