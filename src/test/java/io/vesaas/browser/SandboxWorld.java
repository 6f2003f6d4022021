package io.vesaas.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox in a process of its own, which outlives the platform, with a model whose words the test knows. */
final class SandboxWorld implements AutoCloseable {

    static final String SECRET = "known-to-tests";

    /** The demo model talks three times as fast as it does to people. */
    static final String BRISK = "--ve.sandbox.demo.token-delay=8ms";

    private static final JsonMapper JSON = new JsonMapper();

    private final int port = ChildProcess.freePort();
    private final ChildProcess process;

    SandboxWorld(String name, KnownModel model) {
        this(name, "--ve.sandbox.model.base-url=" + model.baseUrl());
    }

    /** With the demo model unless the options name another. */
    SandboxWorld(String name, String... options) {
        var arguments = new ArrayList<>(
                List.of("sandbox", "--server.port=" + port, "--ve.sandbox.control-secret=" + SECRET, BRISK));
        arguments.addAll(List.of(options));
        process = ChildProcess.start(name + "-sandbox", List.of(), arguments);
        process.await(control("/calls").build());
    }

    /** Where its gateway takes requests. */
    String gateway() {
        return "http://127.0.0.1:" + port + "/sandbox/gateway";
    }

    /** What the platform has to be told; the secret it knows. */
    String setting() {
        return "--ve.sandbox.url=http://127.0.0.1:" + port;
    }

    /** How often a message has reached an agent, by the agents' own count. */
    int messages() {
        return get("/calls").path("counts").path("message/stream").asInt(0);
    }

    /** What the control side says. @param path below the control port */
    JsonNode get(String path) {
        return JSON.readTree(send(control(path)));
    }

    /** Tells the control side. */
    void put(String path, JsonNode body) {
        send(control(path).PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    void delete(String path) {
        send(control(path).DELETE());
    }

    private static String send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Deploys an agent of this name into the world inside the platform, as {@code kubectl apply} does in a cluster. */
    static void deploy(Platform platform, String name) {
        String manifest = """
                apiVersion: kagent.dev/v1alpha2
                kind: Agent
                metadata: {name: %s, namespace: ve-research}
                spec:
                  type: Declarative
                  description: Finds what was written down long ago.
                  declarative:
                    runtime: go
                    stream: true
                    modelConfig: gpt-4-1
                    systemMessage: You keep an archive.
                """.formatted(name);
        send(HttpRequest.newBuilder(platform.address("/sandbox/control/agents"))
                .header("X-Sandbox-Control", SECRET)
                .PUT(HttpRequest.BodyPublishers.ofString(manifest)));
    }

    private HttpRequest.Builder control(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sandbox/control" + path))
                .header("X-Sandbox-Control", SECRET);
    }

    @Override
    public void close() {
        process.close();
    }
}
