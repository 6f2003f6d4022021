package io.vesaas.runtime.gateway.kubernetes;

import static io.vesaas.runtime.gateway.kubernetes.Manifests.map;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What guards the gateway as a whole, before any route, and what all routes share. The manifests were tried on Agent
 * Gateway 1.4.1 in front of KAgent 0.9.12.
 */
final class EdgeManifests {

    static final String BACKEND_NAME = "ve-kagent";
    static final String ACCESS_NAME = "ve-edge-access";
    static final String FRONTEND_NAME = "ve-edge-frontend";
    static final String OPERATOR_NAME = "ve-operator";

    /**
     * One exact list of whole paths. It binds the path to the claim, and refuses {@code ..} in every spelling as well as
     * query strings: a rule by prefix lets {@code /ve/a/../b/} through, and KAgent prefers {@code ?user_id=} to the header
     * that we set (both recorded). A missing claim makes its half false, not the whole.
     */
    private static final String PATHS = """
            request.pathAndQuery in ["/ve/" + jwt.ve_id, "/ve/" + jwt.ve_id + "/", \
            "/ve/" + jwt.ve_id + "/.well-known/agent-card.json"] \
            || (jwt.role == "operator" && request.pathAndQuery.matches(\
            "^/operator/(a2a/[a-z0-9-]+/[a-z0-9-]+/(\\\\.well-known/agent-card\\\\.json)?|sessions/[0-9a-f-]{36}/tasks)$"))\
            """;

    private final KubernetesSettings cluster;
    private final ClusterGatewaySettings gateway;
    private final Marks marks;
    private final String issuer;
    private final String audience;

    /**
     * @param issuer claim {@code iss} of our tokens
     * @param audience claim {@code aud} of our tokens
     */
    EdgeManifests(
            KubernetesSettings cluster, ClusterGatewaySettings gateway, Marks marks, String issuer, String audience) {
        this.cluster = cluster;
        this.gateway = gateway;
        this.marks = marks;
        this.issuer = issuer;
        this.audience = audience;
    }

    /** All of them, in the order in which they must be made: the guard first, ways in last. */
    List<GenericKubernetesResource> all(String publicKeys) {
        return List.of(access(publicKeys), frontend(), backend(), operatorRoute());
    }

    /** Who may come in, by which path, under which name at KAgent. */
    private GenericKubernetesResource access(String publicKeys) {
        Map<String, Object> provider = map(
                "issuer", issuer,
                "audiences", List.of(audience),
                "jwks", map("inline", publicKeys));
        return manifest(
                ObjectKind.POLICY,
                ACCESS_NAME,
                map(
                        "targetRefs", Manifests.target("Gateway", cluster.gateway()),
                        "traffic",
                                map(
                                        "phase", "PreRouting",
                                        "jwtAuthentication", map("mode", "Strict", "providers", List.of(provider)),
                                        "authorization",
                                                map(
                                                        "action",
                                                        "Require",
                                                        "policy",
                                                        map("matchExpressions", List.of(PATHS))),
                                        "transformation",
                                                map(
                                                        "request",
                                                        map(
                                                                "set",
                                                                List.of(
                                                                        map("name", "x-user-id", "value", "jwt.sub"),
                                                                        map(
                                                                                "name", "x-customer-id",
                                                                                "value",
                                                                                        "has(jwt.customer_id) ? jwt.customer_id : \"\"")))))));
    }

    private GenericKubernetesResource frontend() {
        Map<String, Object> frontend =
                map("http", map("maxBufferSize", gateway.buffer().toBytes()));
        if (gateway.otlpService() != null && !gateway.otlpService().isBlank()) {
            frontend.put("accessLog", accessLog(gateway.otlpService()));
        }
        return manifest(
                ObjectKind.POLICY,
                FRONTEND_NAME,
                map("targetRefs", Manifests.target("Gateway", cluster.gateway()), "frontend", frontend));
    }

    /** The path in a log line has no token in it, because none ever travels in a query string. */
    private Map<String, Object> accessLog(String service) {
        Map<String, Object> collector = map("group", "", "kind", "Service", "name", service);
        if (gateway.otlpNamespace() != null && !gateway.otlpNamespace().isBlank()) {
            collector.put("namespace", gateway.otlpNamespace());
        }
        collector.put("port", gateway.otlpPort());
        return map(
                "attributes",
                        map(
                                "add",
                                List.of(
                                        map("name", "ve.id", "expression", "jwt.ve_id"),
                                        map("name", "customer.id", "expression", "jwt.customer_id"))),
                "otlp",
                        map(
                                "backendRef",
                                collector,
                                "protocol",
                                gateway.otlpProtocol().name()));
    }

    private GenericKubernetesResource backend() {
        return manifest(
                ObjectKind.BACKEND,
                BACKEND_NAME,
                map("static", map("host", cluster.kagentHost(), "port", cluster.kagentPort())));
    }

    /** To agents without a route of their own, and to what KAgent has stored of a conversation. */
    private GenericKubernetesResource operatorRoute() {
        return manifest(
                ObjectKind.HTTP_ROUTE,
                OPERATOR_NAME,
                Manifests.routeSpec(
                        cluster,
                        List.of(
                                Manifests.rule("/operator/a2a", "/api/a2a", BACKEND_NAME),
                                Manifests.rule("/operator/sessions", "/api/sessions", BACKEND_NAME))));
    }

    private GenericKubernetesResource manifest(ObjectKind kind, String name, Map<String, Object> spec) {
        return Manifests.manifest(kind, cluster.gatewayNamespace(), name, marks.edge(), spec);
    }

    /** As Gateway API writes a duration: here in whole seconds. */
    static String duration(Duration duration) {
        return duration.toSeconds() + "s";
    }
}
