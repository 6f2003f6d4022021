package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.Routes;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps our routes in the sandbox's gateway. The public keys go there before anything else, and again each time, because
 * a sandbox in a process of its own may have been started anew and forgotten them.
 */
@Component
@ConditionalOnProperty(name = "ve.runtime", havingValue = "sandbox", matchIfMissing = true)
class SandboxRoutes implements Routes {

    private static final TypeReference<List<Resource>> RESOURCES = new TypeReference<>() {};

    private final SandboxCalls calls;
    private final SigningKeys keys;
    private final GatewaySettings settings;
    private final Installation installation;

    SandboxRoutes(SandboxCalls calls, SigningKeys keys, GatewaySettings settings, Installation installation) {
        this.calls = calls;
        this.keys = keys;
        this.settings = settings;
        this.installation = installation;
    }

    @Override
    public void apply(Route route) {
        publishKeys();
        calls.put("/routes/" + route.id(), Wire.JSON.writeValueAsBytes(Resource.of(route, installation.id())));
    }

    @Override
    public void remove(RouteId id) {
        calls.delete("/routes/" + id);
    }

    @Override
    public List<Route> list() {
        publishKeys();
        byte[] json = calls.get("/routes");
        try {
            String own = installation.id();
            return Wire.JSON.readValue(json, RESOURCES).stream()
                    .filter(resource -> own.equals(resource.installation()))
                    .map(Resource::route)
                    .toList();
        } catch (JacksonException e) {
            throw new AgentFailure(
                    AgentFailure.Reason.GARBLED, "the list of routes can't be read: " + e.getOriginalMessage(), false);
        }
    }

    private void publishKeys() {
        ObjectNode body = Wire.JSON.createObjectNode();
        body.put("issuer", settings.issuer());
        body.put("audience", settings.audience());
        body.set("jwks", Wire.JSON.readTree(keys.publicSet()));
        calls.put("/keys", Wire.JSON.writeValueAsBytes(body));
    }

    private record Resource(
            UUID id, String namespace, String name, int requestsPerMinute, int burst, String installation) {

        static Resource of(Route route, String installation) {
            return new Resource(
                    route.id().value(),
                    route.agent().namespace(),
                    route.agent().name(),
                    route.requestsPerMinute(),
                    route.burst(),
                    installation);
        }

        Route route() {
            return new Route(new RouteId(id), new AgentRef(namespace, name), requestsPerMinute, burst);
        }
    }
}
