package io.vesaas.runtime.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a stream as KAgent frames it: an id and one line of data per event, each sent at once. */
final class SseWriter {

    private final HttpServletResponse response;
    private final JsonNode requestId;

    SseWriter(HttpServletResponse response, JsonNode requestId) throws IOException {
        this.response = response;
        this.requestId = requestId;
        response.setStatus(200);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Content-Type", "text/event-stream");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
    }

    void event(ObjectNode result) throws IOException {
        line(Rpc.result(requestId, result));
    }

    void error(A2aError error, Instant now) throws IOException {
        line(Rpc.error(requestId, error, now));
    }

    void garbage() throws IOException {
        raw("data: <html>502 Bad Gateway</html>\n\n\u0000\u0001\u0002 not the protocol\n\n");
    }

    private void line(ObjectNode envelope) throws IOException {
        raw("id: " + KAgentIds.random() + "\ndata: " + Json.compact(envelope) + "\n\n");
    }

    private void raw(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
