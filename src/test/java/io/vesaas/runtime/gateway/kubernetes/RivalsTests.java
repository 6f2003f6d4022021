package io.vesaas.runtime.gateway.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RivalsTests {

    private static final RouteId ID = new RouteId(UUID.fromString("01a2033c-561b-7014-b4e1-6ac9156ee1a9"));
    private static final String OWN = "/ve/" + ID;
    private static final KubernetesSettings CLUSTER = new KubernetesSettings(
            null, null, List.of(), "", Duration.ofSeconds(10), "gateways", "agent-edge", "kagent", 8083);

    @ParameterizedTest
    @CsvSource({
        "PathPrefix, /ve/ID, true",
        "PathPrefix, /ve/ID/, true",
        "PathPrefix, /ve/ID/.well-known, true",
        "Exact, /ve/ID/, true",
        "RegularExpression, '/ve/.*', true",
        "RegularExpression, '/ve/(', false",
        "PathPrefix, /ve, false",
        "PathPrefix, /, false",
        "PathPrefix, /ve/ID-2, false",
        "Exact, /ve/ID/other, false",
        "RegularExpression, ^/shop, false",
    })
    void whoseMatchIsPreferredIsARival(String type, String path, boolean rival) {
        assertThat(rivals("", "[{path: {type: %s, value: '%s'}}]".formatted(type, path.replace("ID", ID.toString()))))
                .hasSize(rival ? 1 : 0)
                .allMatch(sentence -> sentence.startsWith("HTTPRoute gateways/thief claims " + OWN + " too"));
    }

    @Test
    void aRouteForOurVeryHostIsARivalWhateverItsPath() {
        assertThat(rivals("hostnames: [agent-edge.test]", "[]")).hasSize(1);
        assertThat(rivals("hostnames: ['*.test']", "[{path: {type: PathPrefix, value: /}}]"))
                .hasSize(1);
        assertThat(rivals("hostnames: [shop.example]", "[{path: {type: PathPrefix, value: %s}}]".formatted(OWN)))
                .isEmpty();
    }

    @Test
    void aRouteOfAnotherGatewayIsNone() {
        var other = Serialization.unmarshal("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: thief, namespace: shops}
                spec:
                  parentRefs: [{name: agent-edge}]
                  rules: [{matches: [{path: {type: PathPrefix, value: %s}}]}]
                """.formatted(OWN), GenericKubernetesResource.class);

        assertThat(new Rivals(List.of(other), CLUSTER, "agent-edge.test").of(ID))
                .isEmpty();
    }

    private static List<String> rivals(String hostnames, String matches) {
        var httpRoute = Serialization.unmarshal("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: thief, namespace: gateways}
                spec:
                  parentRefs: [{name: agent-edge}]
                  %s
                  rules: [{matches: %s}]
                """.formatted(hostnames, matches), GenericKubernetesResource.class);
        return new Rivals(List.of(httpRoute), CLUSTER, "agent-edge.test").of(ID);
    }
}
