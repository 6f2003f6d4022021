package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import tools.jackson.databind.node.ObjectNode;

/** The control side: what stands for the Kubernetes API in a cluster, and what only tests need. See docs/sandbox.md. */
final class ControlEndpoint {

    private static final int MAX_BODY = 1024 * 1024;

    private final byte[] secret;
    private final World world;
    private final Pods pods;
    private final HireRoutes routes;
    private final EdgeKeys keys;
    private final CallLog calls;
    private final Faults faults;
    private final Watches watches;

    ControlEndpoint(
            String secret,
            World world,
            Pods pods,
            HireRoutes routes,
            EdgeKeys keys,
            CallLog calls,
            Faults faults,
            Watches watches) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.world = world;
        this.pods = pods;
        this.routes = routes;
        this.keys = keys;
        this.calls = calls;
        this.faults = faults;
        this.watches = watches;
    }

    /** @param path the path below the control port as it stands on the wire */
    void handle(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = request.getHeader(SandboxControl.SECRET_HEADER);
        if (given == null || !MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8))) {
            refuse(response, 401, "the header " + SandboxControl.SECRET_HEADER + " does not carry the secret");
            return;
        }
        try {
            String[] parts = path.substring(1).split("/");
            switch (request.getMethod() + " " + parts[0] + " " + parts.length) {
                case "GET routes 1" -> Answers.json(response, routes.toJson());
                case "PUT routes 2" -> putRoute(parts[1], request, response);
                case "DELETE routes 2" -> {
                    routes.remove(parts[1], request.getParameter("installation"));
                    response.setStatus(204);
                }
                case "GET keys 1" -> Answers.json(response, keys.toJson());
                case "PUT keys 1" -> putKeys(request, response);
                case "GET agents 1" -> agents(request, response);
                case "PUT agents 1" -> apply(request, response);
                case "DELETE agents 3" -> delete("Agent", new AgentRef(parts[1], parts[2]), response);
                case "DELETE modelconfigs 3" -> delete("ModelConfig", new AgentRef(parts[1], parts[2]), response);
                case "GET calls 1" -> Answers.json(response, calls.toJson());
                case "POST faults 1" -> arm(request, response);
                case "DELETE faults 1" -> {
                    faults.disarmAll();
                    response.setStatus(204);
                }
                default -> refuse(response, 404, "no such control: " + request.getMethod() + " " + path);
            }
        } catch (Rejected rejected) {
            Answers.json(response, rejected.code(), rejected.status());
        } catch (ParseException | IllegalArgumentException wrong) {
            refuse(response, 400, String.valueOf(wrong.getMessage()));
        }
    }

    private void putRoute(String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode body = object(request);
        int perMinute = body.path("requestsPerMinute").asInt(0);
        int burst = body.path("burst").asInt(0);
        if (!id.equals(body.path("id").asString("")) || perMinute < 1 || burst < 0) {
            throw new IllegalArgumentException("a route needs the id of its path and at least one request per minute");
        }
        String installation = body.path("installation").asString("");
        if (routes.put(id, agent(body), perMinute, burst, installation)) {
            response.setStatus(204);
        } else {
            refuse(response, 409, "another installation has a route " + id + ", which was left alone");
        }
    }

    private void putKeys(HttpServletRequest request, HttpServletResponse response) throws IOException, ParseException {
        ObjectNode body = object(request);
        keys.replace(
                body.path("issuer").asString(""), body.path("audience").asString(""), Json.compact(body.path("jwks")));
        response.setStatus(204);
    }

    private void agents(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("watch=true".equals(request.getQueryString())) {
            watches.follow(response);
            return;
        }
        ObjectNode body = Json.object();
        var array = body.putArray("agents");
        world.agents().forEach(change -> array.add(change.toJson().without("type")));
        Answers.json(response, body);
    }

    private void apply(HttpServletRequest request, HttpServletResponse response) throws IOException, Rejected {
        String text = new String(body(request), StandardCharsets.UTF_8);
        try {
            world.apply(Manifests.parse(text));
        } catch (IOException notYaml) {
            throw Rejected.bad(400, "BadRequest", String.valueOf(notYaml.getMessage()));
        }
        response.setStatus(204);
    }

    private void delete(String kind, AgentRef ref, HttpServletResponse response) {
        boolean found = world.delete(kind, ref);
        if (found && kind.equals("Agent")) {
            pods.stop(ref);
        }
        response.setStatus(found ? 204 : 404);
    }

    private void arm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode body = object(request);
        var fault = new Fault(
                Fault.Kind.valueOf(body.path("fault").asString("")),
                body.path("afterChars").asInt(0),
                body.path("status").asInt(503));
        faults.arm(agent(body), fault, body.path("times").asInt(1));
        response.setStatus(204);
    }

    private static AgentRef agent(ObjectNode body) {
        var agent = new AgentRef(
                body.path("namespace").asString(""), body.path("name").asString(""));
        if (agent.namespace().isEmpty() || agent.name().isEmpty()) {
            throw new IllegalArgumentException("namespace and name of the agent are missing");
        }
        return agent;
    }

    private static ObjectNode object(HttpServletRequest request) throws IOException {
        byte[] body = body(request);
        try {
            return Json.read(body);
        } catch (IOException notJson) {
            throw new IllegalArgumentException("the body is not a JSON object", notJson);
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(MAX_BODY);
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        Answers.json(response, status, Json.object().put("error", why));
    }
}
