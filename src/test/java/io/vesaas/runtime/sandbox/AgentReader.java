package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.NewsFeed;
import io.vesaas.runtime.kagent.KnownAgents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an agent of a world as the catalogue does. */
final class AgentReader {

    private AgentReader() {}

    static Agent read(ObjectNode agent, JsonNode modelConfig) {
        var known = new KnownAgents(new NewsFeed());
        if (modelConfig.isObject()) {
            known.putModel(modelConfig);
        }
        return known.find(known.put(agent)).orElseThrow();
    }
}
