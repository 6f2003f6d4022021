package io.vesaas.runtime.gateway.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the controller of a real Agent Gateway 1.4.1 said of good and of broken objects. */
class ControllerVerdictTests {

    @ParameterizedTest
    @CsvSource({
        "HTTPRoute, status-httproute.json",
        "AgentgatewayPolicy, status-policy.json",
        "AgentgatewayPolicy, status-policy-gateway.json"
    })
    void whatItHasTakenIsNotComplainedOf(String kind, String file) throws IOException {
        assertThat(complaints(kind, file, 1)).isEmpty();
    }

    @Test
    void brokenKeysAreCalledValid() throws IOException {
        assertThat(complaints("AgentgatewayPolicy", "status-policy-broken-jwks.json", 2))
                .isEmpty();
    }

    @Test
    void aMissingBackendIsNamed() throws IOException {
        assertThat(complaints("HTTPRoute", "status-httproute-missing-backend.json", 1))
                .containsExactly("HTTPRoute ve-1: ResolvedRefs is False (BackendNotFound):"
                        + " Backend not found: agentgateway-system/no-such-backend");
    }

    @Test
    void aPolicyThatIsUnderstoodInPartIsNotTaken() throws IOException {
        assertThat(complaints("AgentgatewayPolicy", "status-policy-broken-cel.json", 1))
                .containsExactly(
                        "AgentgatewayPolicy ve-1: Accepted is True (PartiallyValid):"
                                + " authorization matchExpression is not a valid CEL expression: this is (not cel",
                        "AgentgatewayPolicy ve-1: the controller does not say whether it is Attached");
    }

    @Test
    void aPolicyWithoutItsTargetIsNotTaken() throws IOException {
        assertThat(complaints("AgentgatewayPolicy", "status-policy-missing-target.json", 1))
                .singleElement()
                .asString()
                .contains("Attached is False (Pending)", "HTTPRoute agentgateway-system/ve-6401 not found");
    }

    @Test
    void whatItSaidOfAnEarlierGenerationDoesNotCount() throws IOException {
        assertThat(complaints("HTTPRoute", "status-httproute.json", 2))
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("has not looked at generation 2 yet"));
    }

    @Test
    void silenceIsNoConsent() {
        assertThat(ControllerVerdict.complaints(object("HTTPRoute", 1)))
                .containsExactly("HTTPRoute ve-1: the controller has not looked at it yet");
    }

    private static List<String> complaints(String kind, String file, long generation) throws IOException {
        GenericKubernetesResource object = object(kind, generation);
        try (InputStream recorded =
                ControllerVerdictTests.class.getResourceAsStream("/recordings/agentgateway/k8s/" + file)) {
            object.setAdditionalProperty("status", Serialization.unmarshal(recorded, Map.class));
        }
        return ControllerVerdict.complaints(object);
    }

    private static GenericKubernetesResource object(String kind, long generation) {
        var object = new GenericKubernetesResource();
        object.setKind(kind);
        object.setMetadata(new ObjectMetaBuilder()
                .withName("ve-1")
                .withGeneration(generation)
                .build());
        return object;
    }
}
