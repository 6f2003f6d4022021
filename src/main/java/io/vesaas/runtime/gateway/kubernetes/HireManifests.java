package io.vesaas.runtime.gateway.kubernetes;

import static io.vesaas.runtime.gateway.kubernetes.Manifests.at;
import static io.vesaas.runtime.gateway.kubernetes.Manifests.map;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the route of a hire is written: an HTTPRoute that leads to the agent, and a policy with its limits. Who may use it
 * stands in the policy of the whole gateway ({@link EdgeManifests}), so that a route without a policy of its own is
 * without limits, never without a guard.
 */
final class HireManifests {

    private static final Pattern AGENT = Pattern.compile("/api/a2a/([^/]+)/([^/]+)");

    private final KubernetesSettings cluster;
    private final ClusterGatewaySettings gateway;
    private final Marks marks;

    HireManifests(KubernetesSettings cluster, ClusterGatewaySettings gateway, Marks marks) {
        this.cluster = cluster;
        this.gateway = gateway;
        this.marks = marks;
    }

    static String pathOf(RouteId id) {
        return "/ve/" + id;
    }

    GenericKubernetesResource httpRoute(Route route) {
        String agent =
                "/api/a2a/" + route.agent().namespace() + "/" + route.agent().name();
        return manifest(
                ObjectKind.HTTP_ROUTE,
                route,
                Manifests.routeSpec(
                        cluster, List.of(Manifests.rule(pathOf(route.id()), agent, EdgeManifests.BACKEND_NAME))));
    }

    /** @param httpRouteUid owns the policy, so that it goes when the HTTPRoute does, whoever removes that */
    GenericKubernetesResource policy(Route route, String httpRouteUid) {
        String name = Marks.nameOf(route.id());
        Map<String, Object> limit = map("requests", route.requestsPerMinute(), "unit", "Minutes");
        if (route.burst() > 0) {
            limit.put("burst", route.burst());
        }
        GenericKubernetesResource policy = manifest(
                ObjectKind.POLICY,
                route,
                map(
                        "targetRefs", Manifests.target(ObjectKind.HTTP_ROUTE.word(), name),
                        "traffic",
                                map(
                                        "rateLimit", map("local", List.of(limit)),
                                        "timeouts", map("request", EdgeManifests.duration(gateway.requestTimeout())))));
        policy.getMetadata()
                .setOwnerReferences(List.of(new OwnerReferenceBuilder()
                        .withApiVersion(ObjectKind.HTTP_ROUTE.apiVersion())
                        .withKind(ObjectKind.HTTP_ROUTE.word())
                        .withName(name)
                        .withUid(httpRouteUid)
                        .build()));
        return policy;
    }

    private GenericKubernetesResource manifest(ObjectKind kind, Route route, Map<String, Object> spec) {
        return Manifests.manifest(
                kind, cluster.gatewayNamespace(), Marks.nameOf(route.id()), marks.hire(route.id()), spec);
    }

    /** What the two objects do; empty when that can't be told. */
    static Optional<Route> read(
            RouteId id, @Nullable GenericKubernetesResource httpRoute, @Nullable GenericKubernetesResource policy) {
        if (httpRoute == null || policy == null) {
            return Optional.empty();
        }
        Object target =
                at(Manifests.specOf(httpRoute), "rules", 0, "filters", 0, "urlRewrite", "path", "replacePrefixMatch");
        Object limit = at(Manifests.specOf(policy), "traffic", "rateLimit", "local", 0);
        Matcher agent = AGENT.matcher(String.valueOf(target));
        if (!agent.matches() || !(at(limit, "requests") instanceof Number requests)) {
            return Optional.empty();
        }
        int burst = at(limit, "burst") instanceof Number number ? number.intValue() : 0;
        return Optional.of(new Route(id, new AgentRef(agent.group(1), agent.group(2)), requests.intValue(), burst));
    }
}
