package io.vesaas.runtime.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterFailuresTests {

    @ParameterizedTest
    @CsvSource({
        "400, NOT_PERMITTED",
        "401, NOT_PERMITTED",
        "403, NOT_PERMITTED",
        "404, CLUSTER_AWAY",
        "408, CLUSTER_AWAY",
        "409, NAME_TAKEN",
        "410, CLUSTER_AWAY",
        "422, NOT_PERMITTED",
        "429, CLUSTER_AWAY",
        "500, CLUSTER_AWAY",
        "503, CLUSTER_AWAY",
        "504, CLUSTER_AWAY"
    })
    void everyCodeHasItsReason(int code, Reason reason) {
        AgentFailure failure = ClusterFailures.of(answer(code, "why", null), "patch", "httproutes.x");

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.detail()).contains("patch httproutes.x").contains("why");
        assertThat(failure.mayHaveRun()).isFalse();
    }

    @Test
    void noAnswerIsTheClusterBeingAway() {
        var refused = new KubernetesClientException("Operation failed.", new ConnectException("Connection refused"));

        AgentFailure failure = ClusterFailures.of(refused, "list", "agents.kagent.dev");

        assertThat(failure.reason()).isEqualTo(Reason.CLUSTER_AWAY);
        assertThat(failure.detail())
                .isEqualTo("The cluster can't be reached (list agents.kagent.dev): Connection refused");
    }

    @Test
    void aTypeThatIsMissingIsToldApartFromAnObjectThatIs() {
        assertThat(ClusterFailures.detail(
                        new KubernetesClientException("404 page not found", 404, null), "list", "agents.kagent.dev"))
                .isEqualTo("CRD agents.kagent.dev is not installed in the version that we need.");
        assertThat(ClusterFailures.detail(
                        answer(404, "namespaces \"gateways\" not found", "gateways"), "patch", "httproutes.x"))
                .isEqualTo("The cluster lacks what is needed to patch httproutes.x: namespaces \"gateways\" not found");
    }

    private static KubernetesClientException answer(int code, String message, String name) {
        var status = new StatusBuilder().withCode(code).withMessage(message);
        return new KubernetesClientException(
                "Failure executing.",
                code,
                (code == 404 && name == null
                                ? status.withNewDetails().withName("x").endDetails()
                                : status.withNewDetails().withName(name).endDetails())
                        .build());
    }
}
