package io.vesaas.runtime.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something happened to an agent, as a watch at the API server tells it, with the model configuration beside it.
 *
 * @param type {@code ADDED}, {@code MODIFIED}, {@code DELETED}, or {@code BOOKMARK} when all agents there are were told
 */
record WorldChange(String type, ObjectNode object, @Nullable ObjectNode modelConfig) {

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("type", type).set("object", object);
        if (modelConfig != null) {
            json.set("modelConfig", modelConfig);
        }
        return json;
    }
}
