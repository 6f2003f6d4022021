package io.vesaas.runtime.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Agent cards as the controller makes them from the resource (recorded: {@code card/}). */
final class AgentCards {

    /** Where the controller stands in a cluster; a card names it also to callers from outside. */
    static final String CONTROLLER = "http://kagent-controller.kagent.svc:8083";

    private final String controller;

    AgentCards(String controller) {
        this.controller = controller;
    }

    ObjectNode card(AgentResource agent) {
        String url = url(agent);
        ObjectNode card = Json.object();
        card.putArray("defaultInputModes").add("text");
        card.putArray("defaultOutputModes").add("text");
        card.put("description", agent.description()).put("name", agent.author()).put("version", "");
        card.set("skills", skills(agent));
        card.putObject("capabilities").put("streaming", true);
        ArrayNode interfaces = card.putArray("supportedInterfaces");
        for (String version : new String[] {"0.3", "1.0"}) {
            interfaces
                    .addObject()
                    .put("url", url)
                    .put("protocolBinding", "JSONRPC")
                    .put("protocolVersion", version);
        }
        return card.put("url", url).put("protocolVersion", "0.3").put("preferredTransport", "JSONRPC");
    }

    /** The answer of {@code agent/getAuthenticatedExtendedCard}: the same facts in another form. */
    ObjectNode extendedCard(AgentResource agent) {
        String url = url(agent);
        ObjectNode card = Json.object();
        ArrayNode interfaces = card.putArray("additionalInterfaces");
        interfaces.addObject().put("transport", "JSONRPC").put("url", url);
        interfaces.addObject().put("transport", "JSONRPC").put("url", url);
        card.putObject("capabilities").put("streaming", true);
        card.putArray("defaultInputModes").add("text");
        card.putArray("defaultOutputModes").add("text");
        card.put("description", agent.description())
                .put("name", agent.author())
                .put("preferredTransport", "JSONRPC")
                .put("protocolVersion", "0.3");
        card.set("skills", skills(agent));
        return card.put("url", url).put("version", "");
    }

    private String url(AgentResource agent) {
        return controller + "/api/a2a/" + agent.ref().namespace() + "/"
                + agent.ref().name() + "/";
    }

    private static ArrayNode skills(AgentResource agent) {
        ArrayNode skills = Json.MAPPER.createArrayNode();
        agent.skills().valueStream().forEach(skill -> {
            ObjectNode one = skills.addObject().put("description", text(skill, "description"));
            if (skill.has("examples")) {
                one.set("examples", skill.get("examples"));
            }
            one.put("id", text(skill, "id")).put("name", text(skill, "name"));
            one.set("tags", skill.has("tags") ? skill.get("tags") : Json.MAPPER.nullNode());
        });
        return skills;
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
