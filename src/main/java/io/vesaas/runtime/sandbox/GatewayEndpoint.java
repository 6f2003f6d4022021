package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The embedded Agent Gateway with the policy of the platform's reference manifests: JWT, exact path, route, rate
 * limit, user id from the token, rewrite to the agent. The operator's route has no rate limit.
 */
final class GatewayEndpoint {

    private static final int MAX_BODY = 16 * 1024 * 1024;

    /** Whom KAgent takes a caller for who names no user. */
    private static final String NOBODY = "admin@kagent.dev";

    private final EdgePolicy policy;
    private final HireRoutes routes;
    private final Faults faults;
    private final A2aEndpoint kagent;
    private final SessionTasks sessions;

    GatewayEndpoint(EdgePolicy policy, HireRoutes routes, Faults faults, A2aEndpoint kagent, SessionTasks sessions) {
        this.policy = policy;
        this.routes = routes;
        this.faults = faults;
        this.kagent = kagent;
        this.sessions = sessions;
    }

    /** @param path the path below the data port as it stands on the wire, not decoded and not normalised */
    void handle(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            ObjectNode claims = policy.authenticate(request.getHeader("Authorization"));
            String query = request.getQueryString();
            policy.authorise(claims, query == null ? path : path + "?" + query);
            String user = claims.path("sub").asString(NOBODY);
            switch (OperatorPath.find(path).orElse(null)) {
                case null -> toHire(claims, path, user, request, response);
                case OperatorPath.ToAgent to -> kagent.handle(passed(to.agent(), to.rest(), user, request), response);
                case OperatorPath.ToTasks to -> sessions.handle(request.getMethod(), to.session(), user, response);
            }
        } catch (Refusal refusal) {
            refusal.headers().forEach(response::setHeader);
            Answers.write(response, refusal.status(), "text/plain", refusal.body());
        }
    }

    private void toHire(
            ObjectNode claims, String path, String user, HttpServletRequest request, HttpServletResponse response)
            throws Refusal, IOException {
        String id = claims.path("ve_id").asString("");
        HireRoutes.HireRoute route = routes.find(id).orElseThrow(Refusal::noRoute);
        route.bucket().take();
        Fault fault = request.getMethod().equals("POST") ? faults.refusalFor(route.agent()) : null;
        if (fault != null) {
            throw refusal(fault, route);
        }
        kagent.handle(passed(route.agent(), path.substring(("/ve/" + id).length()), user, request), response);
    }

    private static KAgentRequest passed(AgentRef agent, String rest, String user, HttpServletRequest request)
            throws IOException, Refusal {
        return new KAgentRequest(request.getMethod(), agent, rest, user, version(request), body(request));
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
