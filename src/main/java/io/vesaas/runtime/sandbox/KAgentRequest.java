package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrives at KAgent's controller, after the gateway.
 *
 * @param method the HTTP method
 * @param agent the agent named by the path {@code /api/a2a/<namespace>/<name>}
 * @param rest what follows the agent in the path
 * @param user header {@code X-User-Id}
 * @param version header {@code A2A-Version}
 */
record KAgentRequest(
        String method,
        AgentRef agent,
        String rest,
        String user,
        @Nullable String version,
        byte[] body) {}
