package io.vesaas.runtime.gateway;

import java.util.List;
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

    private Wire() {}

    record Request(String jsonrpc, String id, String method, Object params) {

        static Request of(String method, Object params) {
            return new Request("2.0", "1", method, params);
        }
    }

    record SendParams(OutgoingMessage message) {}

    record TaskParams(String id) {}

    record OutgoingMessage(String kind, String messageId, String role, String contextId, List<OutgoingPart> parts) {

        static OutgoingMessage text(String contextId, String messageId, String text) {
            return new OutgoingMessage(
                    "message", messageId, "user", contextId, List.of(new OutgoingPart("text", text)));
        }
    }

    record OutgoingPart(String kind, String text) {}

    record Response(@Nullable Result result, @Nullable RpcError error) {}

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
