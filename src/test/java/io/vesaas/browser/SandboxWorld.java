package io.vesaas.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox in a process of its own, which outlives the platform, with a model whose words the test knows. */
final class SandboxWorld implements AutoCloseable {

    static final String SECRET = "known-to-tests";
    private static final JsonMapper JSON = new JsonMapper();

    private final int port = ChildProcess.freePort();
    private final ChildProcess process;

    SandboxWorld(String name, KnownModel model) {
        process = ChildProcess.start(
                name + "-sandbox",
                List.of(),
                List.of(
                        "sandbox",
                        "--server.port=" + port,
                        "--ve.sandbox.control-secret=" + SECRET,
                        "--ve.sandbox.model.base-url=" + model.baseUrl()));
        process.await(calls());
    }

    /** What the platform has to be told; the secret it knows. */
    String setting() {
        return "--ve.sandbox.url=http://127.0.0.1:" + port;
    }

    /** How often a message has reached an agent, by the agents' own count. */
    int messages() {
        try (var client = HttpClient.newHttpClient()) {
            String body = client.send(calls(), BodyHandlers.ofString()).body();
            return JSON.readTree(body).path("counts").path("message/stream").asInt(0);
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
        var request = HttpRequest.newBuilder(platform.address("/sandbox/control/agents"))
                .header("X-Sandbox-Control", SECRET)
                .PUT(HttpRequest.BodyPublishers.ofString(manifest))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 204) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest calls() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sandbox/control/calls"))
                .header("X-Sandbox-Control", SECRET)
                .build();
    }

    @Override
    public void close() {
        process.close();
    }
}
