package io.vesaas.runtime.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of A2A 0.3 JSON-RPC that we read and write, as KAgent 0.9 and 0.10 speak it. Fields we don't know are ignored;
 * nothing that comes from outside is trusted to be there.
 */
final class Wire {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final ObjectReader RESPONSES = JSON.readerFor(Response.class);
    static final ObjectReader TASKS = JSON.readerFor(Tasks.class);

    private Wire() {}

    record Request(String jsonrpc, String id, String method, Object params) {

        static Request of(String method, Object params) {
            return new Request("2.0", "1", method, params);
        }
    }

    record SendParams(OutgoingMessage message) {}

    record TaskParams(String id) {}

    /** In the order in which KAgent's own clients write it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutgoingMessage(
            String kind,
            String messageId,
            String role,
            List<OutgoingPart> parts,
            String contextId,
            @Nullable String taskId) {

        /** @param taskId the waiting task that this answers, null for a new one */
        static OutgoingMessage of(
                String contextId, @Nullable String taskId, String messageId, List<OutgoingPart> parts) {
            return new OutgoingMessage("message", messageId, "user", parts, contextId, taskId);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutgoingPart(
            String kind,
            @Nullable String text,
            @Nullable Map<String, Object> data,
            @Nullable Map<String, Object> metadata) {

        static OutgoingPart text(String text) {
            return new OutgoingPart("text", text, null, null);
        }

        static OutgoingPart data(Map<String, Object> data) {
            return new OutgoingPart("data", null, data, Map.of());
        }
    }

    record Response(@Nullable Result result, @Nullable RpcError error) {}

    record Tasks(@Nullable List<Result> data) {}

    record RpcError(@Nullable Integer code, @Nullable String message) {}

    /** A task, a status update, an artifact update or a message: {@code kind} says which fields are filled. */
    record Result(
            @Nullable String kind,
            @Nullable String id,
            @Nullable String taskId,
            @Nullable String contextId,
            @Nullable Status status,
            @Nullable JsonNode metadata,
            @Nullable Artifact artifact,
            @Nullable Boolean append,
            @Nullable List<Artifact> artifacts,
            @Nullable List<Message> history,
            @Nullable String role,
            @Nullable String messageId,
            @Nullable List<Part> parts) {

        Message asMessage() {
            return new Message(role, messageId, parts, metadata);
        }
    }

    record Status(@Nullable String state, @Nullable Message message) {}

    record Message(
            @Nullable String role,
            @Nullable String messageId,
            @Nullable List<Part> parts,
            @Nullable JsonNode metadata) {}

    record Part(
            @Nullable String kind,
            @Nullable String text,
            @Nullable JsonNode data,
            @Nullable JsonNode metadata) {}

    record Artifact(@Nullable String artifactId, @Nullable List<Part> parts) {}
}
