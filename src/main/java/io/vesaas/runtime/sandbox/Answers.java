package io.vesaas.runtime.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Writes whole answers, with nothing in them that was not asked for. */
final class Answers {

    /** Go's server counts a body up to here before it sends the headers; a longer one goes in chunks. */
    private static final int COUNTED = 2048;

    private Answers() {}

    static void json(HttpServletResponse response, JsonNode body) throws IOException {
        write(response, 200, "application/json", Json.compact(body) + "\n");
    }

    static void json(HttpServletResponse response, int status, JsonNode body) throws IOException {
        write(response, status, "application/json", Json.compact(body) + "\n");
    }

    /** A text of Go's {@code http.Error}. */
    static void goError(HttpServletResponse response, int status, String text) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        write(response, status, "text/plain; charset=utf-8", text + "\n");
    }

    static void write(HttpServletResponse response, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Content-Type", type);
        if (bytes.length <= COUNTED || !type.equals("application/json")) {
            response.setContentLength(bytes.length);
        }
        response.getOutputStream().write(bytes);
        response.getOutputStream().flush();
    }
}
