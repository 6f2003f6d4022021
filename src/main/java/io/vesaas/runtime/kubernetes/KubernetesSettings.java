package io.vesaas.runtime.kubernetes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The cluster and where in it agents and the gateway are; used with {@code ve.runtime=kubernetes}.
 *
 * @param kubeconfig the file with clusters and users; null takes {@code KUBECONFIG}, {@code ~/.kube/config} or, inside a
 *     cluster, the service account of the pod, in this order
 * @param context the context of the kubeconfig; null takes its current one
 * @param namespaces where agents are looked for; empty means everywhere
 * @param labelSelector which agents are seen, such as {@code vesaas.io/offer=true,stage!=test}; empty means all
 * @param requestTimeout how long one request to the API server may take
 * @param gatewayNamespace where the Gateway is, and where routes and policies are put
 * @param gateway the name of the Gateway that hires are attached to
 * @param kagentHost the service of KAgent's controller, as seen from the gateway's proxy
 * @param kagentPort its port
 */
@Validated
@ConfigurationProperties("ve.kubernetes")
public record KubernetesSettings(
        @Nullable Path kubeconfig,
        @Nullable String context,
        @DefaultValue List<String> namespaces,
        @DefaultValue("") String labelSelector,
        @NotNull @DefaultValue("10s") Duration requestTimeout,
        @NotBlank @DefaultValue("agentgateway-system") String gatewayNamespace,
        @NotBlank @DefaultValue("agent-edge") String gateway,

        @NotBlank @DefaultValue("kagent-controller.kagent.svc.cluster.local")
        String kagentHost,

        @Min(1) @Max(65_535) @DefaultValue("8083") int kagentPort) {

    public KubernetesSettings {
        namespaces = List.copyOf(namespaces);
    }
}
