package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.Routes;
import io.vesaas.runtime.gateway.kubernetes.ObjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Routes in a cluster: what everybody may expect, and what people do to objects there. */
class KubernetesRoutesTests extends RoutesContract {

    private final KubernetesGateway gateway = new KubernetesGateway();
    private final String name = "ve-" + id;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Override
    Routes routes() {
        return gateway.routes;
    }

    @Override
    void anotherInstallationMakes(Route its) {
        gateway.routesOfAnother.apply(its);
    }

    @Override
    boolean isThere(RouteId any) {
        return gateway.cluster.find(ObjectKind.HTTP_ROUTE, "ve-" + any).isPresent();
    }

    @Override
    void somebodyRemoves(RouteId ours) {
        gateway.cluster.delete(ObjectKind.HTTP_ROUTE, "ve-" + ours);
        gateway.cluster.delete(ObjectKind.POLICY, "ve-" + ours);
    }

    @Test
    void nothingIsWrittenWhenNothingChanges() {
        routes().apply(route);
        String before = version(ObjectKind.HTTP_ROUTE) + version(ObjectKind.POLICY);

        routes().apply(route);

        assertThat(version(ObjectKind.HTTP_ROUTE) + version(ObjectKind.POLICY)).isEqualTo(before);
    }

    @Test
    void anotherLimitLeavesTheHttpRouteUntouched() {
        routes().apply(route);
        String before = version(ObjectKind.HTTP_ROUTE);

        routes().apply(route.limitedTo(120, 10));

        assertThat(version(ObjectKind.HTTP_ROUTE)).isEqualTo(before);
    }

    @Test
    void aMissingPolicyIsSeenAndMade() {
        routes().apply(route);
        gateway.cluster.delete(ObjectKind.POLICY, name);

        assertThat(drift()).containsExactly("AgentgatewayPolicy " + name + " is missing: it has no limits");
        mends();
    }

    @Test
    void aMissingHttpRouteIsSeenAndMade() {
        routes().apply(route);
        gateway.cluster.delete(ObjectKind.HTTP_ROUTE, name);

        assertThat(drift()).containsExactly("HTTPRoute " + name + " is missing");
        mends();
    }

    @Test
    void aPolicyThatOutlivedItsHttpRouteGetsTheNewOwner() {
        routes().apply(route);
        GenericKubernetesResource old =
                gateway.cluster.find(ObjectKind.HTTP_ROUTE, name).orElseThrow();
        gateway.cluster.delete(ObjectKind.HTTP_ROUTE, name);
        old.getMetadata().setResourceVersion(null);
        old.getMetadata().setUid(null);
        old.getMetadata().setManagedFields(null);
        gateway.cluster.create(Serialization.asYaml(old));

        assertThat(drift())
                .containsExactly(
                        "AgentgatewayPolicy " + name + ": it does not belong to HTTPRoute " + name + " as that is now");
        mends();
        assertThat(gateway.cluster
                        .find(ObjectKind.POLICY, name)
                        .orElseThrow()
                        .getMetadata()
                        .getOwnerReferences())
                .hasSize(1);
    }

    @Test
    void aChangedTimeoutIsSeenAndMended() {
        routes().apply(route);
        edit(ObjectKind.POLICY, "/traffic/timeouts", "request", "5s");

        assertThat(drift())
                .containsExactly(
                        "AgentgatewayPolicy " + name + ": spec.traffic.timeouts.request is 5s instead of 600s");
        mends();
    }

    @Test
    void anotherUnitOfTheLimitIsSeenAndMended() {
        routes().apply(route);
        gateway.cluster.edit(ObjectKind.POLICY, name, policy -> limit(policy).put("unit", "Hours"));

        assertThat(drift())
                .containsExactly("AgentgatewayPolicy " + name
                        + ": spec.traffic.rateLimit.local[0].unit is Hours instead of Minutes");
        mends();
    }

    @Test
    void aLimitThatSomebodyRaisedIsNotWhatWasWanted() {
        routes().apply(route);
        gateway.cluster.edit(ObjectKind.POLICY, name, policy -> limit(policy).put("requests", 9_000));

        InstalledRoute installed = find(id).orElseThrow();
        assertThat(installed.route()).isEqualTo(route.limitedTo(9_000, 10));
        assertThat(installed.isExactly(route)).isFalse();
        mends();
    }

    @Test
    void anExtraRuleIsSeenAndMended() {
        routes().apply(route);
        gateway.cluster.edit(ObjectKind.HTTP_ROUTE, name, httpRoute -> {
            List<Object> rules = new ArrayList<>((List<?>) spec(httpRoute).get("rules"));
            rules.add(Map.of("matches", List.of(Map.of("path", Map.of("type", "PathPrefix", "value", "/more")))));
            spec(httpRoute).put("rules", rules);
        });

        assertThat(drift())
                .singleElement()
                .asString()
                .startsWith("HTTPRoute " + name + ": spec.rules[1] should not be there");
        mends();
    }

    @Test
    void anExtraFieldOfSomebodyElseIsSeenAndTakenOut() {
        routes().apply(route);
        gateway.cluster.edit(
                ObjectKind.HTTP_ROUTE, name, httpRoute -> spec(httpRoute).put("hostnames", List.of("shop.example")));

        assertThat(drift())
                .containsExactly("HTTPRoute " + name + ": spec.hostnames should not be there: [shop.example]");
        mends();
    }

    @Test
    void anotherGatewayIsSeenAndMended() {
        routes().apply(route);
        gateway.cluster.edit(
                ObjectKind.HTTP_ROUTE,
                name,
                httpRoute -> spec(httpRoute)
                        .put(
                                "parentRefs",
                                List.of(Map.of(
                                        "group",
                                        "gateway.networking.k8s.io",
                                        "kind",
                                        "Gateway",
                                        "name",
                                        "public",
                                        "namespace",
                                        "web"))));

        assertThat(drift())
                .containsExactly(
                        "HTTPRoute " + name + ": spec.parentRefs[0].name is public instead of agent-edge",
                        "HTTPRoute " + name + ": spec.parentRefs[0].namespace is web instead of "
                                + gateway.cluster.settings().gatewayNamespace());
        mends();
    }

    @Test
    void aPathThatLeadsElsewhereIsSeenAndMended() {
        routes().apply(route);
        gateway.cluster.edit(
                ObjectKind.HTTP_ROUTE,
                name,
                httpRoute -> spec(httpRoute)
                        .put(
                                "rules",
                                List.of(Map.of(
                                        "matches", List.of(Map.of("path", Map.of("type", "PathPrefix", "value", "/"))),
                                        "backendRefs", List.of(Map.of("name", "elsewhere", "port", 80))))));

        assertThat(find(id)).hasValueSatisfying(installed -> {
            assertThat(installed.route()).isNull();
            assertThat(installed.drift()).containsExactly("which agent it leads to, or its limit, can't be read");
        });
        mends();
    }

    @Test
    void aLabelThatWasTakenAwayIsSeenAndPutBack() {
        routes().apply(route);
        for (ObjectKind kind : List.of(ObjectKind.HTTP_ROUTE, ObjectKind.POLICY)) {
            gateway.cluster.edit(kind, name, object -> {
                var labels = new HashMap<>(object.getMetadata().getLabels());
                labels.remove("vesaas.io/hire");
                object.getMetadata().setLabels(labels);
            });
        }

        assertThat(drift())
                .containsExactly(
                        "HTTPRoute " + name + ": label vesaas.io/hire is missing",
                        "AgentgatewayPolicy " + name + ": label vesaas.io/hire is missing");
        mends();
    }

    @Test
    void whatOthersWriteBesideOurFieldsStays() {
        routes().apply(route);
        gateway.cluster.edit(ObjectKind.HTTP_ROUTE, name, httpRoute -> {
            httpRoute.getMetadata().getLabels().put("team", "platform");
            httpRoute.getMetadata().setAnnotations(Map.of("note", "do not touch"));
        });

        assertThat(drift()).isEmpty();
        routes().apply(new Route(id, AGENT, 60, 10));
        edit(ObjectKind.POLICY, "/traffic/timeouts", "request", "5s");
        mends();
        var metadata =
                gateway.cluster.find(ObjectKind.HTTP_ROUTE, name).orElseThrow().getMetadata();
        assertThat(metadata.getLabels()).containsEntry("team", "platform");
        assertThat(metadata.getAnnotations()).containsEntry("note", "do not touch");
    }

    @Test
    void aCopyUnderAnotherNameIsSeenAndRemoved() {
        routes().apply(route);
        gateway.cluster.create("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata:
                  name: a-copy
                  labels: {vesaas.io/installation: 11111111-1111-4111-8111-111111111111, vesaas.io/hire: %s}
                spec:
                  parentRefs: [{name: agent-edge}]
                  rules: [{matches: [{path: {type: PathPrefix, value: /ve/%s}}]}]
                """.formatted(id, id));

        assertThat(drift()).containsExactly("HTTPRoute a-copy bears our mark for this hire, but another name");
        mends();
        assertThat(gateway.cluster.find(ObjectKind.HTTP_ROUTE, "a-copy")).isEmpty();
    }

    @Test
    void aRivalForThePathIsNamedAndLeftAlone() {
        routes().apply(route);
        gateway.cluster.create("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: a-thief}
                spec:
                  parentRefs: [{name: agent-edge}]
                  rules: [{matches: [{path: {type: PathPrefix, value: /ve/%s}}]}]
                """.formatted(id));
        String sentence = "HTTPRoute " + gateway.cluster.settings().gatewayNamespace() + "/a-thief claims /ve/" + id
                + " too (PathPrefix /ve/" + id + "); the gateway may prefer it";

        assertThat(drift()).containsExactly(sentence);
        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> routes().apply(route));
        assertThat(failure.reason()).isEqualTo(Reason.NAME_TAKEN);
        assertThat(failure.detail()).isEqualTo(sentence);
        assertThat(gateway.cluster.find(ObjectKind.HTTP_ROUTE, "a-thief")).isPresent();
    }

    @Test
    void anUnmarkedObjectUnderOurNameIsLeftAlone() {
        gateway.cluster.create("""
                apiVersion: agentgateway.dev/v1alpha1
                kind: AgentgatewayPolicy
                metadata: {name: %s}
                spec:
                  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: other}]
                  traffic: {timeouts: {request: 7s}}
                """.formatted(name));

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> routes().apply(route));

        assertThat(failure.reason()).isEqualTo(Reason.NAME_TAKEN);
        assertThat(failure.detail()).contains("AgentgatewayPolicy " + name, "Rename or delete it");
        routes().remove(id);
        assertThat(gateway.cluster.find(ObjectKind.POLICY, name))
                .hasValueSatisfying(policy ->
                        assertThat(spec(policy).get("traffic")).isEqualTo(Map.of("timeouts", Map.of("request", "7s"))));
        assertThat(isThere(id)).as("nothing half-made stays").isFalse();
    }

    @Test
    void aGarbledNameWithOurMarkIsNoHire() {
        gateway.cluster.create("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata:
                  name: ve-something
                  labels: {vesaas.io/installation: 11111111-1111-4111-8111-111111111111, vesaas.io/hire: nobody}
                spec:
                  parentRefs: [{name: agent-edge}]
                """);

        assertThat(routes().list()).isEmpty();
    }

    @Test
    void aRouteThatNoControllerHasSeenIsComplainedOf() {
        routes().apply(route);

        assertThat(routes().complaints(id))
                .containsExactly(
                        "AgentgatewayPolicy ve-edge-access is missing",
                        "HTTPRoute " + name + ": the controller has not looked at it yet",
                        "AgentgatewayPolicy " + name + ": the controller has not looked at it yet");
        assertThat(routes().complaints(new RouteId(UUID.randomUUID()))).hasSize(3);
    }

    private List<String> drift() {
        return find(id).orElseThrow().drift();
    }

    private void mends() {
        routes().apply(route);

        assertThat(find(id)).contains(new InstalledRoute(id, route, List.of()));
    }

    private String version(ObjectKind kind) {
        return gateway.cluster.find(kind, name).orElseThrow().getMetadata().getResourceVersion();
    }

    private void edit(ObjectKind kind, String below, String key, Object value) {
        gateway.cluster.edit(kind, name, object -> {
            Map<String, Object> here = spec(object);
            for (String step : below.substring(1).split("/")) {
                here = map(here.get(step));
            }
            here.put(key, value);
        });
    }

    private static Map<String, Object> limit(GenericKubernetesResource policy) {
        Map<String, Object> rateLimit = map(map(spec(policy).get("traffic")).get("rateLimit"));
        return map(((List<?>) rateLimit.get("local")).getFirst());
    }

    private static Map<String, Object> spec(GenericKubernetesResource object) {
        return map(object.getAdditionalProperties().get("spec"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
