package io.vesaas.runtime.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question to a person that a call waits for, as it stands in the message of a waiting task.
 *
 * @param payload what is asked on behalf of a sub-agent, with its own questions in {@code hitl_parts}
 */
record Confirmation(
        String id, Model.Call call, String hint, @Nullable ObjectNode payload) {

    static final String NAME = "adk_request_confirmation";

    static Confirmation of(Model.Call call, String hint, @Nullable ObjectNode payload) {
        return new Confirmation("adk-" + KAgentIds.random(), call, hint, payload);
    }

    /** The questions of the message with which a task waits. */
    static List<Confirmation> in(JsonNode message) {
        return message.path("parts")
                .valueStream()
                .map(part -> part.path("data"))
                .filter(data -> data.path("name").asString("").equals(NAME))
                .map(Confirmation::parse)
                .toList();
    }

    private static Confirmation parse(JsonNode data) {
        JsonNode call = data.at("/args/originalFunctionCall");
        JsonNode confirmation = data.at("/args/toolConfirmation");
        return new Confirmation(
                data.path("id").asString(""),
                new Model.Call(
                        call.path("id").asString(""), call.path("name").asString(""), (ObjectNode) call.path("args")),
                confirmation.path("hint").asString(""),
                confirmation.path("payload") instanceof ObjectNode payload ? payload : null);
    }

    /** The ids under which a person decides: those of the sub-agent's calls where it asks on its behalf. */
    List<String> decidedUnder() {
        return payload == null
                ? List.of(call.id())
                : payload.path("hitl_parts")
                        .valueStream()
                        .map(part -> part.at("/originalFunctionCall/id").asString(""))
                        .toList();
    }

    /** @param nullPayload whether a missing payload is told as null */
    ObjectNode toJson(boolean nullPayload) {
        ObjectNode json = Json.object();
        ObjectNode args = json.putObject("args");
        args.set("originalFunctionCall", call.toJson());
        ObjectNode confirmation =
                args.putObject("toolConfirmation").put("confirmed", false).put("hint", hint);
        if (payload != null || nullPayload) {
            confirmation.set("payload", payload);
        }
        return json.put("id", id).put("name", NAME);
    }

    /** As a parent repeats it from its sub-agent. */
    ObjectNode asHitlPart() {
        return Json.object().put("id", id).put("name", NAME).set("originalFunctionCall", call.toJson());
    }
}
