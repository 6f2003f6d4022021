package io.vesaas.runtime.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Utils;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the API server is and who we are there. Proxy, CA and client certificates come from the kubeconfig or from the
 * variables that other tools read too ({@code HTTPS_PROXY}, {@code NO_PROXY}, …). Reads files, connects to nothing.
 */
final class ClusterAccess {

    /** A page or a reconciler tries again by itself; a request that hangs for a minute helps neither. */
    private static final int REPETITIONS = 2;

    /** In milliseconds; doubled up to 32 times as much. */
    private static final int FIRST_PAUSE_OF_A_WATCH = 300;

    private ClusterAccess() {}

    /** @throws ClusterMisconfigured when the kubeconfig or its context is not there */
    static Config config(KubernetesSettings settings) {
        Path kubeconfig = settings.kubeconfig();
        String context = blankToNull(settings.context());
        Config config = kubeconfig == null ? Config.autoConfigure(context) : read(kubeconfig, context);
        // The client would silently take the current context instead, and with it perhaps another cluster.
        if (context != null
                && (config.getCurrentContext() == null
                        || !context.equals(config.getCurrentContext().getName()))) {
            throw new ClusterMisconfigured(
                    "The kubeconfig has no context " + context + ".",
                    "Set ve.kubernetes.context to one that \"kubectl config get-contexts\" shows.");
        }
        // Set one by one: to build it anew would mix in what another context has.
        config.setRequestTimeout((int) settings.requestTimeout().toMillis());
        config.setConnectionTimeout((int) settings.requestTimeout().toMillis());
        config.setRequestRetryBackoffLimit(REPETITIONS);
        config.setWatchReconnectInterval(FIRST_PAUSE_OF_A_WATCH);
        useProxyOfKubeconfig(config);
        return config;
    }

    /** The client would use a {@code proxy-url} that is itself plain HTTP only for a cluster that is plain HTTP, too. */
    private static void useProxyOfKubeconfig(Config config) {
        String proxy = config.getHttpProxy();
        if (proxy != null
                && !proxy.equals(Utils.getSystemPropertyOrEnvVar(Config.KUBERNETES_HTTP_PROXY))
                && !proxy.equals(Utils.getSystemPropertyOrEnvVar(Config.KUBERNETES_ALL_PROXY))) {
            config.setHttpsProxy(proxy);
        }
    }

    private static Config read(Path kubeconfig, @Nullable String context) {
        if (!Files.isReadable(kubeconfig)) {
            throw new ClusterMisconfigured(
                    "The kubeconfig " + kubeconfig + " can't be read.",
                    "Set ve.kubernetes.kubeconfig to a file that the platform may read.");
        }
        try {
            Config config = context == null
                    ? Config.fromKubeconfig(kubeconfig.toFile())
                    : Config.fromKubeconfig(context, kubeconfig.toFile());
            Config.configFromSysPropsOrEnvVars(config);
            return config;
        } catch (KubernetesClientException | IllegalArgumentException broken) {
            throw new ClusterMisconfigured(
                    "The kubeconfig " + kubeconfig + " is not understood: " + broken.getMessage() + ".",
                    "Compare it with what \"kubectl config view\" says.");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
