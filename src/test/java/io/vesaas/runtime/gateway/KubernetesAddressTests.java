package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.runtime.gateway.kubernetes.ClusterGatewaySettings;
import io.vesaas.runtime.gateway.kubernetes.ClusterGatewaySettings.OtlpProtocol;
import io.vesaas.runtime.gateway.kubernetes.TestCluster;
import io.vesaas.runtime.kubernetes.ClusterMisconfigured;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class KubernetesAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://agent-edge.gateways.svc:8080",
                "http://agent-edge.gateways.svc:8080/",
                " http://agent-edge.gateways.svc:8080 "
            })
    void theAddressIsTakenWithoutItsSlash(String url) {
        assertThat(address(url).dataPort()).isEqualTo(URI.create("http://agent-edge.gateways.svc:8080"));
    }

    @Test
    void theGatewayMaySpeakTls() {
        assertThat(address("https://gateway.example").dataPort()).isEqualTo(URI.create("https://gateway.example"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aMissingAddressIsSaidInOneSentence(String url) {
        assertThatThrownBy(() -> address(url))
                .isInstanceOf(ClusterMisconfigured.class)
                .hasMessage("ve.gateway.url is not set, so the platform does not know where Agent Gateway is.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agent-edge:8080",
                "ftp://agent-edge",
                "http://agent-edge/ve",
                "http://agent-edge?x=y",
                "http://agent-edge#x",
                "http://me:secret@agent-edge",
                "http://",
                "http://agent edge"
            })
    void whatIsNoBareAddressIsRefused(String url) {
        assertThatThrownBy(() -> address(url))
                .isInstanceOf(ClusterMisconfigured.class)
                .hasMessageContaining("which is not scheme, host and port of Agent Gateway");
    }

    @Test
    void aRequestLargerThanTheBufferIsRefusedAtTheStart() {
        var narrow = new ClusterGatewaySettings(
                "http://agent-edge",
                Duration.ofMinutes(10),
                DataSize.ofMegabytes(1),
                null,
                null,
                4317,
                OtlpProtocol.GRPC);

        assertThatThrownBy(() -> new KubernetesAddress(narrow, GatewayFixtures.settings()))
                .isInstanceOf(ClusterMisconfigured.class)
                .hasMessageContaining("ve.gateway.max-request")
                .hasMessageContaining("ve.gateway.buffer");
    }

    private static KubernetesAddress address(String url) {
        return new KubernetesAddress(TestCluster.gateway(url), GatewayFixtures.settings());
    }
}
