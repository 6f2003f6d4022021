package io.vesaas.bench;

import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.http.Dispatcher;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import io.fabric8.mockwebserver.http.Response;
import io.fabric8.mockwebserver.http.WebSocket;
import io.fabric8.mockwebserver.http.WebSocketListener;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An API server with many agents that all use one model; lists in pages, and tells watchers what it is told to. */
final class CrowdedCluster implements AutoCloseable {

    private static final Logger SERVER = Logger.getLogger("io.fabric8.mockwebserver");
    private static final Pattern PAGE = Pattern.compile("limit=(\\d+)");
    private static final Pattern NEXT = Pattern.compile("continue=(\\d+)");
    private static final String MODELS = """
            {"apiVersion":"kagent.dev/v1alpha2","kind":"ModelConfigList","metadata":{"resourceVersion":"1"},"items":[
             {"apiVersion":"kagent.dev/v1alpha2","kind":"ModelConfig",
              "metadata":{"name":"small","namespace":"team-a","resourceVersion":"1","generation":1},
              "spec":{"model":"gpt-small","provider":"OpenAI"}}]}
            """;

    private final MockWebServer server = new MockWebServer();
    private final List<String> agents;
    private final int size;
    private volatile WebSocket watcher;

    CrowdedCluster(int size) {
        SERVER.setLevel(Level.WARNING);
        this.size = size;
        this.agents = IntStream.range(0, size)
                .mapToObj(number -> agent(number, 1, "first"))
                .toList();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request.getPath());
            }
        });
        server.start();
    }

    int port() {
        return server.getPort();
    }

    int listBytes() {
        return agents.stream().mapToInt(String::length).sum();
    }

    boolean isWatched() {
        return watcher != null;
    }

    static String name(int number) {
        return "agent-%05d".formatted(number);
    }

    /** The line of a watch that says that the agent's description changed. */
    static String changed(int number, long version, String description) {
        return "{\"type\":\"MODIFIED\",\"object\":" + agent(number, version, description) + "}";
    }

    void tell(String event) {
        watcher.send(event);
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private MockResponse answer(String path) {
        if (path.contains("watch=true")) {
            return new MockResponse().withWebSocketUpgrade(new WebSocketListener() {
                @Override
                public void onOpen(WebSocket socket, Response response) {
                    if (path.contains("/agents")) {
                        watcher = socket;
                    }
                }
            });
        }
        String body = path.contains("/modelconfigs") ? MODELS : page(number(NEXT, path, 0), number(PAGE, path, size));
        return new MockResponse()
                .setResponseCode(200)
                .setHeader("Content-Type", "application/json")
                .setBody(body);
    }

    private String page(int from, int limit) {
        int to = Math.min(size, from + limit);
        String next = to < size ? ",\"continue\":\"" + to + "\"" : "";
        return "{\"apiVersion\":\"kagent.dev/v1alpha2\",\"kind\":\"AgentList\",\"metadata\":{\"resourceVersion\":\"1\""
                + next + "},\"items\":["
                + agents.subList(from, to).stream().collect(Collectors.joining(",")) + "]}";
    }

    private static int number(Pattern pattern, String path, int otherwise) {
        Matcher matcher = pattern.matcher(path);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
    }

    /** About as large as a real one: 3 kB. */
    private static String agent(int number, long version, String description) {
        return """
                {"apiVersion":"kagent.dev/v1alpha2","kind":"Agent","metadata":{"name":"%1$s","namespace":"team-a",\
                "resourceVersion":"%2$d","generation":%2$d,"creationTimestamp":"2026-11-22T12:25:41Z","uid":"%1$s",\
                "labels":{"platform.example/category":"finance"}},"spec":{"type":"Declarative","description":"%3$s",\
                "declarative":{"runtime":"go","stream":true,"modelConfig":"small","systemMessage":"%4$s","a2aConfig":\
                {"skills":[{"id":"explain","name":"Explain an invoice","description":"Says what an invoice is for",\
                "tags":["finance","invoice"],"examples":["Why is invoice 4711 so high?","What is due?"]}]},\
                "tools":[{"type":"McpServer","mcpServer":{"apiGroup":"kagent.dev","kind":"RemoteMCPServer",\
                "name":"invoice-tools","toolNames":["list_invoices","delete_invoice"],"requireApproval":\
                ["delete_invoice"]}}]}},"status":{"observedGeneration":%2$d,"conditions":[{"type":"Accepted",\
                "status":"True","reason":"Reconciled","message":"Agent configuration accepted","observedGeneration":%2$d,\
                "lastTransitionTime":"2026-11-22T12:25:41Z"},{"type":"Ready","status":"True","reason":"DeploymentReady",\
                "message":"Deployment is ready","observedGeneration":%2$d,"lastTransitionTime":"2026-11-22T12:25:41Z"}]}}""".formatted(name(number), version, description, "You answer questions about invoices. ".repeat(45));
    }
}
