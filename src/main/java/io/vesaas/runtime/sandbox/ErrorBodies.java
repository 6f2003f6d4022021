package io.vesaas.runtime.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the runtimes quote what a model's endpoint answered in an error (recorded: {@code errors/stream-llm-*}). */
final class ErrorBodies {

    private static final Map<Integer, String> REASONS = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            408, "Request Timeout",
            429, "Too Many Requests",
            500, "Internal Server Error",
            502, "Bad Gateway",
            503, "Service Unavailable",
            504, "Gateway Timeout");

    private ErrorBodies() {}

    static String reason(int status) {
        return REASONS.getOrDefault(status, "");
    }

    /** Go quotes the value of {@code error} as it stood; a body that is no JSON object is quoted whole. */
    static String errorOf(String body) {
        try {
            return parse(body).has("error") ? rawError(body) : body.strip();
        } catch (IOException notJson) {
            return body.strip();
        }
    }

    /** Python prints the whole body as a dictionary; a body that is no JSON object is quoted whole. */
    static String pythonRepr(String body) {
        try {
            return repr(parse(body));
        } catch (IOException notJson) {
            return body.strip();
        }
    }

    private static ObjectNode parse(String body) throws IOException {
        return Json.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String rawError(String body) {
        try (JsonParser parser = Json.MAPPER.createParser(body)) {
            parser.nextToken();
            while (!"error".equals(parser.nextName())) {
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            return body.substring(start, (int) parser.currentLocation().getCharOffset());
        }
    }

    private static String repr(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .map(entry -> "'" + entry.getKey() + "': " + repr(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(ErrorBodies::repr).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node.isString()) {
            return "'" + node.asString("") + "'";
        }
        if (node.isBoolean()) {
            return node.booleanValue() ? "True" : "False";
        }
        return node.isNull() ? "None" : Json.compact(node);
    }
}
