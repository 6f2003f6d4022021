package io.vesaas.runtime.gateway.kubernetes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the platform reaches the Agent Gateway of a cluster and how it guards it; which one it is stands in
 * {@link io.vesaas.runtime.kubernetes.KubernetesSettings}. Not used with the sandbox.
 *
 * @param url the gateway's data port as the platform reaches it, such as
 *     {@code http://agent-edge.agentgateway-system.svc:8080}; required when {@code ve.runtime=kubernetes}
 * @param requestTimeout how long the gateway waits for the first byte of an answer; an agent that is asked to answer in
 *     one piece needs all of it. Streams are not cut by it (recorded)
 * @param buffer how much of a body the gateway reads in order to understand it; a larger request hangs (recorded), so
 *     {@code ve.gateway.max-request} must be below it
 * @param otlpService a Service that takes OTLP; set, the gateway sends its access log there
 * @param otlpNamespace of that Service, null when it stands beside the Gateway; elsewhere it needs a ReferenceGrant
 */
@Validated
@ConfigurationProperties("ve.gateway")
public record ClusterGatewaySettings(
        @Nullable String url,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 24) @DefaultValue("600s")
        Duration requestTimeout,

        @NotNull @DefaultValue("16MB") DataSize buffer,
        @Nullable String otlpService,
        @Nullable String otlpNamespace,
        @Min(1) @Max(65_535) @DefaultValue("4317") int otlpPort,
        @NotNull @DefaultValue("grpc") OtlpProtocol otlpProtocol) {

    /** How OTLP travels. */
    public enum OtlpProtocol {
        GRPC,
        HTTP
    }
}
