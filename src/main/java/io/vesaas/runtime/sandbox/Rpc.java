package io.vesaas.runtime.sandbox;

import java.io.IOException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One JSON-RPC request, and the envelopes of its answers. */
record Rpc(JsonNode id, String method, JsonNode params) {

    /** @throws A2aError as the controller answers what is not a request (recorded) */
    static Rpc parse(byte[] body) throws A2aError, IOException {
        JsonNode tree;
        try {
            tree = Json.MAPPER.readTree(body);
        } catch (JacksonException broken) {
            throw A2aError.parse();
        }
        if (tree.isArray()) {
            throw A2aError.batch();
        }
        if (tree.isMissingNode()) {
            throw A2aError.parse();
        }
        String method = tree.path("method").asString("");
        if (method.isEmpty() || !"2.0".equals(tree.path("jsonrpc").asString(""))) {
            throw A2aError.request();
        }
        return new Rpc(tree.has("id") ? tree.get("id") : nullId(), method, tree.path("params"));
    }

    static JsonNode nullId() {
        return Json.MAPPER.nullNode();
    }

    static ObjectNode result(JsonNode id, JsonNode result) {
        ObjectNode envelope = Json.object().put("jsonrpc", "2.0");
        envelope.set("id", id);
        return envelope.set("result", result);
    }

    static ObjectNode error(JsonNode id, A2aError error, Instant now) {
        ObjectNode envelope = Json.object().put("jsonrpc", "2.0");
        envelope.set("id", id);
        return envelope.set("error", error.toJson(now));
    }
}
