package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.gateway.kubernetes.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What guards a whole gateway in a cluster: how it gets there, and how it is kept. */
class KubernetesEdgeTests {

    private static final String KEYS = GatewayFixtures.keys().publicSet();
    private static final List<String> NAMES = List.of("ve-edge-access", "ve-edge-frontend", "ve-kagent", "ve-operator");

    private final KubernetesGateway gateway = new KubernetesGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void anUnguardedGatewayMissesEverything() {
        assertThat(gateway.edge.drift(KEYS))
                .containsExactly(
                        "AgentgatewayPolicy ve-edge-access is missing",
                        "AgentgatewayPolicy ve-edge-frontend is missing",
                        "AgentgatewayBackend ve-kagent is missing",
                        "HTTPRoute ve-operator is missing");
    }

    @Test
    void aGuardedGatewayMissesNothingAndIsNotWrittenAgain() {
        gateway.edge.secure(KEYS);
        List<String> before = versions();

        gateway.edge.secure(KEYS);

        assertThat(gateway.edge.drift(KEYS)).isEmpty();
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void otherKeysChangeTheGuardAndNothingElse() {
        String other = "{\"keys\":[" + SigningKey.generate().publicJwk() + "]}";
        gateway.edge.secure(KEYS);
        List<String> before = versions();

        assertThat(gateway.edge.drift(other))
                .singleElement()
                .asString()
                .startsWith("AgentgatewayPolicy ve-edge-access:"
                        + " spec.traffic.jwtAuthentication.providers[0].jwks.inline is {");
        gateway.edge.secure(other);

        assertThat(gateway.edge.drift(other)).isEmpty();
        assertThat(versions().subList(1, 4)).isEqualTo(before.subList(1, 4));
        assertThat(versions().getFirst()).isNotEqualTo(before.getFirst());
    }

    @Test
    void tokensMadeOptionalAreSeenAndMended() {
        gateway.edge.secure(KEYS);
        edit(access -> map(traffic(access).get("jwtAuthentication")).put("mode", "Optional"));

        mends("spec.traffic.jwtAuthentication.mode is Optional instead of Strict");
    }

    @Test
    void aRuleTakenOutIsSeenAndMended() {
        gateway.edge.secure(KEYS);
        edit(access -> traffic(access).remove("authorization"));

        mends("spec.traffic.authorization is missing");
    }

    @Test
    void aHeaderThatSomebodySetsTooIsSeenAndTakenOut() {
        gateway.edge.secure(KEYS);
        edit(access -> {
            Map<String, Object> request =
                    map(map(traffic(access).get("transformation")).get("request"));
            List<Object> headers = new ArrayList<>((List<?>) request.get("set"));
            headers.add(new TreeMap<>(Map.of("name", "x-more", "value", "'yes'")));
            request.put("set", headers);
        });

        mends("spec.traffic.transformation.request.set[2] should not be there: {name=x-more, value='yes'}");
    }

    @Test
    void aRuleAddedBesideOursIsSeenAndTakenOut() {
        gateway.edge.secure(KEYS);
        edit(access -> traffic(access).put("cors", Map.of("allowOrigins", List.of("https://evil.example"))));

        assertThat(gateway.edge.drift(KEYS)).singleElement().asString().contains("spec.traffic.cors should not be");
        gateway.edge.secure(KEYS);
        assertThat(gateway.edge.drift(KEYS)).isEmpty();
    }

    @Test
    void aRemovedWayOfTheOperatorComesBack() {
        gateway.edge.secure(KEYS);
        gateway.cluster.delete(ObjectKind.HTTP_ROUTE, "ve-operator");

        assertThat(gateway.edge.drift(KEYS)).containsExactly("HTTPRoute ve-operator is missing");
        gateway.edge.secure(KEYS);
        assertThat(gateway.edge.drift(KEYS)).isEmpty();
    }

    @Test
    void theGuardIsNoRouteOfAHire() {
        gateway.edge.secure(KEYS);

        assertThat(gateway.routes.list()).isEmpty();
    }

    @Test
    void aGatewayOfAnotherInstallationIsLeftAlone() {
        gateway.edge.secure(KEYS);
        List<String> before = versions();
        String another = UUID.randomUUID().toString();
        KubernetesEdge other = gateway.edge(another);

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> other.secure("{\"keys\":[]}"));

        assertThat(failure.reason()).isEqualTo(Reason.NAME_TAKEN);
        assertThat(failure.detail()).contains("AgentgatewayPolicy ve-edge-access", "somebody else's");
        assertThat(versions()).isEqualTo(before);
        assertThat(other.drift(KEYS))
                .contains("AgentgatewayPolicy ve-edge-access: label vesaas.io/installation is"
                        + " 11111111-1111-4111-8111-111111111111 instead of " + another);
    }

    @Test
    void aPolicyOfSomebodyElseThatLetsPeopleInIsComplainedOf() {
        gateway.edge.secure(KEYS);
        gateway.cluster.create("""
                apiVersion: agentgateway.dev/v1alpha1
                kind: AgentgatewayPolicy
                metadata: {name: open-door}
                spec:
                  targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: agent-edge}]
                  traffic: {authorization: {action: Allow, policy: {matchExpressions: ["true"]}}}
                """);

        assertThat(gateway.edge.complaints())
                .containsExactly(
                        "AgentgatewayPolicy ve-edge-access: the controller has not looked at it yet",
                        "AgentgatewayPolicy open-door is somebody else's and decides who may come in at the gateway,"
                                + " as ours does");
        assertThat(gateway.edge.drift(KEYS)).as("it is not ours to mend").isEmpty();
    }

    private void mends(String sentence) {
        assertThat(gateway.edge.drift(KEYS)).containsExactly("AgentgatewayPolicy ve-edge-access: " + sentence);
        gateway.edge.secure(KEYS);
        assertThat(gateway.edge.drift(KEYS)).isEmpty();
    }

    private void edit(Consumer<GenericKubernetesResource> change) {
        gateway.cluster.edit(ObjectKind.POLICY, "ve-edge-access", change);
    }

    private List<String> versions() {
        return NAMES.stream()
                .map(name -> List.of(ObjectKind.POLICY, ObjectKind.BACKEND, ObjectKind.HTTP_ROUTE).stream()
                        .flatMap(kind -> gateway.cluster.find(kind, name).stream())
                        .findFirst()
                        .orElseThrow()
                        .getMetadata()
                        .getResourceVersion())
                .toList();
    }

    private static Map<String, Object> traffic(GenericKubernetesResource policy) {
        return map(map(policy.getAdditionalProperties().get("spec")).get("traffic"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
