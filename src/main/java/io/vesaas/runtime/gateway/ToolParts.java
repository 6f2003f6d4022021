package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.ToolCall;
import io.vesaas.runtime.AgentEvent.ToolResult;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the data parts in which KAgent tells of tools, and hides its own bookkeeping around confirmations. */
final class ToolParts {

    private static final String BOOKKEEPING = "adk_request_";
    private static final Set<String> WAITING = Set.of("confirmation_requested", "pending");

    private ToolParts() {}

    /** The event of a data part, empty when it is none a person should see. */
    static Optional<AgentEvent> read(Wire.Part part) {
        JsonNode data = part.data();
        if (data == null || text(data, "name").startsWith(BOOKKEEPING)) {
            return Optional.empty();
        }
        return switch (Metadata.type(part.metadata())) {
            case "function_call" -> Optional.of(call(data, Metadata.childContext(part.metadata())));
            case "function_response" -> result(data);
            default -> Optional.empty();
        };
    }

    private static AgentEvent call(JsonNode data, @Nullable String childContext) {
        JsonNode arguments = data.get("args");
        return new ToolCall(
                text(data, "id"), text(data, "name"), arguments == null ? "{}" : arguments.toString(), childContext);
    }

    private static Optional<AgentEvent> result(JsonNode data) {
        JsonNode response = data.get("response");
        if (response != null && waits(response)) {
            return Optional.empty();
        }
        String child = response == null ? "" : text(response, "subagent_session_id");
        return Optional.of(new ToolResult(
                text(data, "id"),
                text(data, "name"),
                output(response),
                failed(response),
                child.isEmpty() ? null : child));
    }

    /** Go puts a result that says "wait" before the question to the person; the true result follows the answer. */
    private static boolean waits(JsonNode response) {
        return WAITING.contains(text(response, "status"))
                && !response.has("output")
                && !response.has("result")
                && !response.has("content");
    }

    /** Go: {@code output} or {@code error}; Python: {@code content[]}; built-in, rejected and agent tools: {@code result}. */
    private static String output(@Nullable JsonNode response) {
        if (response == null) {
            return "";
        }
        for (String key : new String[] {"output", "error", "result"}) {
            JsonNode value = response.get(key);
            if (value != null && !value.isNull()) {
                return value.isString() ? value.stringValue() : value.toString();
            }
        }
        JsonNode content = response.get("content");
        return content != null && content.isArray() ? joined(content) : response.toString();
    }

    private static String joined(JsonNode content) {
        return content.valueStream()
                .map(item -> item.path("text").isString() ? item.path("text").stringValue() : item.toString())
                .collect(Collectors.joining("\n"));
    }

    private static boolean failed(@Nullable JsonNode response) {
        return response != null
                && (response.hasNonNull("error") || response.path("isError").asBoolean(false));
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value != null && value.isString() ? value.stringValue() : "";
    }
}
