package io.vesaas.runtime.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The embedded Agent Gateway with the policy of the platform's reference manifests: JWT, exact path, route, rate
 * limit, user id from the token, rewrite to the agent.
 */
final class GatewayEndpoint {

    private static final int MAX_BODY = 16 * 1024 * 1024;

    /** Whom KAgent takes a caller for who names no user. */
    private static final String NOBODY = "admin@kagent.dev";

    private final EdgePolicy policy;
    private final HireRoutes routes;
    private final Faults faults;
    private final A2aEndpoint kagent;

    GatewayEndpoint(EdgePolicy policy, HireRoutes routes, Faults faults, A2aEndpoint kagent) {
        this.policy = policy;
        this.routes = routes;
        this.faults = faults;
        this.kagent = kagent;
    }

    /** @param path the path below the data port as it stands on the wire, not decoded and not normalised */
    void handle(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            kagent.handle(passed(path, request), response);
        } catch (Refusal refusal) {
            refusal.headers().forEach(response::setHeader);
            Answers.write(response, refusal.status(), "text/plain", refusal.body());
        }
    }

    private KAgentRequest passed(String path, HttpServletRequest request) throws Refusal, IOException {
        ObjectNode claims = policy.authenticate(request.getHeader("Authorization"));
        String query = request.getQueryString();
        policy.authorise(claims, query == null ? path : path + "?" + query);
        String id = claims.path("ve_id").asString("");
        HireRoutes.HireRoute route = routes.find(id).orElseThrow(Refusal::noRoute);
        route.bucket().take();
        Fault fault = request.getMethod().equals("POST") ? faults.refusalFor(route.agent()) : null;
        if (fault != null) {
            throw refusal(fault, route);
        }
        return new KAgentRequest(
                request.getMethod(),
                route.agent(),
                path.substring(("/ve/" + id).length()),
                claims.path("sub").asString(NOBODY),
                version(request),
                body(request));
    }

    private static @Nullable String version(HttpServletRequest request) {
        return request.getHeader("A2A-Version");
    }

    private static byte[] body(HttpServletRequest request) throws IOException, Refusal {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw Refusal.timeout();
        }
        return body;
    }

    private static Refusal refusal(Fault fault, HireRoutes.HireRoute route) {
        return switch (fault.status()) {
            case 401 -> Refusal.invalidToken("ExpiredSignature");
            case 403 -> Refusal.unauthorised();
            case 429 -> Refusal.rateLimited(route.requestsPerMinute() + route.burst(), 30);
            default -> Refusal.upstreamRefused();
        };
    }
}
