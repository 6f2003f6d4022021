package io.vesaas;

import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.sandbox.SandboxControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox from outside, over its control side: agents come and go, mishaps are armed, calls are counted. */
@TestComponent
public class SandboxWorld {

    private final SandboxControl control;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    SandboxWorld(SandboxControl control) {
        this.control = control;
    }

    /** Lets a new, ready agent appear, with a name nobody has used before. */
    public AgentRef addAgent(String runtime) {
        var agent = new AgentRef("ve-tests", "agent-" + UUID.randomUUID());
        apply(agent, runtime);
        return agent;
    }

    /** Applies the agent and the model it needs. */
    public void apply(AgentRef agent, String runtime) {
        send("PUT", "/agents", """
                apiVersion: kagent.dev/v1alpha2
                kind: ModelConfig
                metadata: {name: test-model, namespace: %1$s}
                spec: {model: gpt-4.1-mini, provider: OpenAI, apiKeySecret: test-key, apiKeySecretKey: KEY}
                ---
                apiVersion: kagent.dev/v1alpha2
                kind: Agent
                metadata: {name: %2$s, namespace: %1$s}
                spec:
                  type: Declarative
                  description: Answers whatever a test asks
                  declarative: {runtime: %3$s, stream: true, modelConfig: test-model, systemMessage: You help a test.}
                """.formatted(agent.namespace(), agent.name(), runtime));
    }

    /** Lets a new, ready agent appear whose {@code spec.declarative} ends with this, in YAML's flow style. */
    public AgentRef addAgentWith(String declarative) {
        var agent = new AgentRef("ve-tests", "agent-" + UUID.randomUUID());
        apply(agent, "go");
        change(agent, declarative);
        return agent;
    }

    /** Applies an agent that is there anew with another {@code spec.declarative}. */
    public void change(AgentRef agent, String declarative) {
        send("PUT", "/agents", """
                apiVersion: kagent.dev/v1alpha2
                kind: Agent
                metadata: {name: %2$s, namespace: %1$s}
                spec:
                  type: Declarative
                  description: Answers whatever a test asks
                  declarative: {modelConfig: test-model, %3$s}
                """.formatted(agent.namespace(), agent.name(), declarative));
    }

    /** Lets a new agent appear that has this one as a tool. */
    public AgentRef addLead(AgentRef subAgent) {
        var lead = new AgentRef(subAgent.namespace(), "lead-" + UUID.randomUUID());
        send("PUT", "/agents", """
                apiVersion: kagent.dev/v1alpha2
                kind: Agent
                metadata: {name: %2$s, namespace: %1$s}
                spec:
                  type: Declarative
                  description: Passes on whatever a test asks
                  declarative:
                    runtime: go
                    stream: true
                    modelConfig: test-model
                    systemMessage: You lead.
                    tools:
                    - {type: Agent, agent: {name: %3$s, namespace: %1$s}}
                """.formatted(lead.namespace(), lead.name(), subAgent.name()));
        return lead;
    }

    public void remove(AgentRef agent) {
        send("DELETE", "/agents/" + agent, "");
    }

    /** Arms a mishap for the next message to the agent. */
    public void arm(AgentRef agent, String fault, int afterChars, int status) {
        send("POST", "/faults", """
                {"namespace":"%s","name":"%s","fault":"%s","afterChars":%d,"status":%d,"times":1}""".formatted(agent.namespace(), agent.name(), fault, afterChars, status));
    }

    /** What has reached the agent, in order, each with method, user and ids. */
    public List<JsonNode> callsTo(AgentRef agent) {
        JsonNode calls = json.readTree(send("GET", "/calls", "")).get("calls");
        return StreamSupport.stream(calls.spliterator(), false)
                .filter(call -> call.path("agent").asString().equals(agent.toString()))
                .toList();
    }

    /** The ids of the messages that have reached the agent, in order, one entry for each time. */
    public List<String> messagesTo(AgentRef agent) {
        return callsTo(agent).stream()
                .filter(call -> call.path("method").asString().startsWith("message/"))
                .map(call -> call.path("messageId").asString())
                .toList();
    }

    public boolean hasRoute(UUID id) {
        return send("GET", "/routes", "").contains(id.toString());
    }

    /** Makes a route behind the platform's back. */
    public void putRoute(UUID id, AgentRef agent, String installation) {
        putRoute(id, agent, installation, 60, 10);
    }

    /** Makes a route, or changes its limit, behind the platform's back. */
    public void putRoute(UUID id, AgentRef agent, String installation, int perMinute, int burst) {
        send("PUT", "/routes/" + id, """
                {"id":"%s","namespace":"%s","name":"%s","requestsPerMinute":%d,"burst":%d,"installation":"%s"}""".formatted(
                        id, agent.namespace(), agent.name(), perMinute, burst, installation));
    }

    /** Takes a route away behind the platform's back. */
    public void removeRoute(UUID id) {
        send("DELETE", "/routes/" + id, "");
    }

    private String send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(control.controlPort() + path))
                .header(SandboxControl.SECRET_HEADER, control.secret())
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(path + " answered " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
