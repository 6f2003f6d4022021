package io.vesaas.runtime.gateway.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.gateway.kubernetes.ClusterGatewaySettings.OtlpProtocol;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/**
 * What is written to a cluster, compared with files that are reviewed. They say what the manifests tried on Agent Gateway
 * 1.4.1 say, with our names and labels, and with the values that an API server would fill in.
 */
class ManifestsTests {

    private static final RouteId ID = new RouteId(UUID.fromString("01a2033c-561b-7014-b4e1-6ac9156ee1a9"));
    private static final AgentRef AGENT = new AgentRef("team-a", "invoice-agent");
    private static final String KEYS = "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"use\":\"sig\","
            + "\"kid\":\"k1\",\"x\":\"f5VaJ3VFBBYVfDwVdO0bwf-n7g5oZ0IQdVEoimelIHE\","
            + "\"y\":\"_kvqNd58q1ClhgFTMmaOXBzOrlk5Zz-Ts0UDAW0SB_I\"}]}";

    private final KubernetesSettings cluster = new KubernetesSettings(
            null,
            null,
            List.of(),
            "",
            Duration.ofSeconds(10),
            "agentgateway-system",
            "agent-edge",
            "kagent-controller.kagent.svc.cluster.local",
            8083);
    private final Marks marks = new Marks("5c1d7f0e-6a39-4f5e-9d0a-2f1f6b1f7b11");
    private final HireManifests hires = new HireManifests(cluster, settings(null), marks);

    @Test
    void aHire() throws IOException {
        var route = new Route(ID, AGENT, 60, 10);

        assertThat(yaml(List.of(hires.httpRoute(route), hires.policy(route, "15213b94-5b08-4453-814d-fb42a861f118"))))
                .isEqualTo(golden("hire.yaml"));
    }

    @Test
    void aHireWithoutBurst() throws IOException {
        assertThat(yaml(List.of(hires.policy(new Route(ID, AGENT, 5, 0), "15213b94-5b08-4453-814d-fb42a861f118"))))
                .isEqualTo(golden("hire-without-burst.yaml"));
    }

    @Test
    void theGuardComesFirstAndTheWaysInLast() throws IOException {
        assertThat(yaml(edge(settings(null)).all(KEYS))).isEqualTo(golden("edge.yaml"));
    }

    @Test
    void anAccessLogIsSentWhereASettingSays() throws IOException {
        assertThat(yaml(edge(settings("otel-collector")).all(KEYS).subList(1, 2)))
                .isEqualTo(golden("edge-frontend-with-otlp.yaml"));
    }

    @Test
    void whatIsWrittenIsReadAsTheSameRoute() {
        for (var route : List.of(new Route(ID, AGENT, 60, 10), new Route(ID, AGENT, 5, 0))) {
            assertThat(HireManifests.read(ID, hires.httpRoute(route), hires.policy(route, "uid")))
                    .contains(route);
        }
    }

    private EdgeManifests edge(ClusterGatewaySettings gateway) {
        return new EdgeManifests(cluster, gateway, marks, "https://platform.example", "agentgateway");
    }

    private static ClusterGatewaySettings settings(String otlpService) {
        return new ClusterGatewaySettings(
                "http://agent-edge.agentgateway-system.svc:8080",
                Duration.ofMinutes(10),
                DataSize.ofMegabytes(16),
                otlpService,
                otlpService == null ? null : "observability",
                4317,
                OtlpProtocol.GRPC);
    }

    private static String yaml(List<GenericKubernetesResource> manifests) {
        return manifests.stream().map(Serialization::asYaml).collect(Collectors.joining());
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = ManifestsTests.class.getResourceAsStream("/golden/gateway/" + name)) {
            assertThat(file).as("golden file " + name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
