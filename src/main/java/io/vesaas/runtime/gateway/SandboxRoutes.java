package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.Routes;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Keeps our routes in the sandbox's gateway. */
@Component
@ConditionalOnProperty(name = "ve.runtime", havingValue = "sandbox", matchIfMissing = true)
class SandboxRoutes implements Routes {

    private final SandboxCalls calls;
    private final Installation installation;

    SandboxRoutes(SandboxCalls calls, Installation installation) {
        this.calls = calls;
        this.installation = installation;
    }

    @Override
    public void apply(Route route) {
        calls.put("/routes/" + route.id(), Wire.JSON.writeValueAsBytes(Resource.of(route, installation.id())));
    }

    @Override
    public void remove(RouteId id) {
        calls.delete("/routes/" + id + "?installation=" + installation.id());
    }

    @Override
    public List<InstalledRoute> list() {
        byte[] json = calls.get("/routes");
        try {
            String own = installation.id();
            return Wire.JSON.readValue(json, Resources.class).routes().stream()
                    .filter(resource -> own.equals(resource.installation()))
                    .map(resource -> new InstalledRoute(resource.route().id(), resource.route(), List.of()))
                    .toList();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new AgentFailure(
                    AgentFailure.Reason.GARBLED, "the list of routes can't be read: " + e.getMessage(), false);
        }
    }

    private record Resources(List<Resource> routes) {}

    /** @param id a UUID when it is ours; who knows what others call their routes */
    private record Resource(
            String id, String namespace, String name, int requestsPerMinute, int burst, String installation) {

        static Resource of(Route route, String installation) {
            return new Resource(
                    route.id().toString(),
                    route.agent().namespace(),
                    route.agent().name(),
                    route.requestsPerMinute(),
                    route.burst(),
                    installation);
        }

        Route route() {
            return new Route(new RouteId(UUID.fromString(id)), new AgentRef(namespace, name), requestsPerMinute, burst);
        }
    }
}
