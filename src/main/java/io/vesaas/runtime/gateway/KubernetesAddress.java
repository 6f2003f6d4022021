package io.vesaas.runtime.gateway;

import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.gateway.kubernetes.ClusterGatewaySettings;
import io.vesaas.runtime.kubernetes.ClusterMisconfigured;
import io.vesaas.runtime.kubernetes.ConditionalOnKubernetes;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The data port of a cluster's Agent Gateway, as configured. */
@Component
@ConditionalOnKubernetes
class KubernetesAddress implements GatewayAddress {

    private final URI dataPort;

    /** @throws ClusterMisconfigured when the address is missing or can't be used */
    KubernetesAddress(ClusterGatewaySettings gateway, GatewaySettings calls) {
        this.dataPort = parse(gateway.url());
        if (calls.maxRequest().compareTo(gateway.buffer()) > 0) {
            throw new ClusterMisconfigured(
                    "ve.gateway.max-request (" + calls.maxRequest() + ") is larger than ve.gateway.buffer ("
                            + gateway.buffer() + "), and the gateway lets a request over its buffer hang.",
                    "Make ve.gateway.buffer larger or ve.gateway.max-request smaller.");
        }
    }

    @Override
    public URI dataPort() {
        return dataPort;
    }

    private static URI parse(@Nullable String url) {
        if (url == null || url.isBlank()) {
            throw unusable("ve.gateway.url is not set, so the platform does not know where Agent Gateway is.");
        }
        String text = url.strip();
        try {
            var uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getRawPath() != null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            if (web && bare && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException broken) {
            // Says the same as what follows.
        }
        throw unusable("ve.gateway.url is \"" + text + "\", which is not scheme, host and port of Agent Gateway.");
    }

    private static ClusterMisconfigured unusable(String sentence) {
        return new ClusterMisconfigured(
                sentence,
                "Set ve.gateway.url (VE_GATEWAY_URL) to its data port, such as"
                        + " http://agent-edge.agentgateway-system.svc:8080, without a path.");
    }
}
