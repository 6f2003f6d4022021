package io.vesaas.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * An OpenAI-compatible model that says what the test wants, piece by piece and no faster than the test lets it: so the
 * text that was sent is known, and the answer is under way for as long as the test needs.
 */
final class KnownModel implements AutoCloseable {

    private static final int LONGEST_PIECE = 9;

    private final HttpServer server;
    private final List<String> pieces;
    private final Semaphore released = new Semaphore(0);

    KnownModel(String text) {
        pieces = cut(text);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    /** Pieces of one to nine characters, none of which ends inside a character of two. */
    private static List<String> cut(String text) {
        var pieces = new ArrayList<String>();
        int length = 1;
        for (int from = 0; from < text.length(); length = length % LONGEST_PIECE + 1) {
            int to = text.offsetByCodePoints(from, Math.min(length, text.codePointCount(from, text.length())));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    int pieces() {
        return pieces.size();
    }

    /** Lets it say this many pieces more. */
    void release(int count) {
        released.release(count);
    }

    void releaseAll() {
        released.release(pieces.size());
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            for (String piece : pieces) {
                released.acquire();
                send(body, "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + escaped(piece) + "\"}}]}");
            }
            send(body, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
            send(body, "{\"choices\":[],\"usage\":{\"prompt_tokens\":1200,\"completion_tokens\":800}}");
            send(body, "[DONE]");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(OutputStream body, String data) throws IOException {
        body.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(character -> "\\u%04x".formatted(character))
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
