package io.vesaas.runtime.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClusterAccessTests {

    @TempDir
    Path folder;

    private Path kubeconfig;

    @BeforeEach
    void write() throws IOException {
        kubeconfig = folder.resolve("config");
        Files.writeString(kubeconfig, """
                apiVersion: v1
                kind: Config
                current-context: staging
                clusters:
                  - name: staging
                    cluster: {server: "https://staging.example:6443"}
                  - name: production
                    cluster: {server: "https://production.example:6443", certificate-authority: ca.pem, proxy-url: "http://proxy.example:3128"}
                users:
                  - name: ve
                    user: {token: t-1}
                contexts:
                  - {name: staging, context: {cluster: staging, user: ve}}
                  - {name: production, context: {cluster: production, user: ve}}
                """);
    }

    @Test
    void theCurrentContextIsTakenWhenNoneIsNamed() {
        Config config = ClusterAccess.config(settings(kubeconfig, null));

        assertThat(config.getMasterUrl()).startsWith("https://staging.example:6443");
        assertThat(config.getAutoOAuthToken()).isEqualTo("t-1");
        assertThat(config.getRequestTimeout()).isEqualTo(7_000);
    }

    @Test
    void aNamedContextBringsItsClusterItsAuthorityAndItsProxy() {
        Config config = ClusterAccess.config(settings(kubeconfig, "production"));

        assertThat(config.getMasterUrl()).startsWith("https://production.example:6443");
        assertThat(config.getCaCertFile()).isEqualTo(folder.resolve("ca.pem").toString());
        assertThat(config.getHttpsProxy()).isEqualTo("http://proxy.example:3128");
    }

    @Test
    void anUnknownContextIsRefusedInsteadOfReplacedByTheCurrentOne() {
        assertThatThrownBy(() -> ClusterAccess.config(settings(kubeconfig, "prodution")))
                .isInstanceOf(ClusterMisconfigured.class)
                .hasMessage("The kubeconfig has no context prodution.");
    }

    @Test
    void aMissingFileIsRefusedByItsName() {
        Path missing = folder.resolve("nowhere");

        assertThatThrownBy(() -> ClusterAccess.config(settings(missing, null)))
                .isInstanceOf(ClusterMisconfigured.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void aFileThatIsNoKubeconfigIsRefused() throws IOException {
        Files.writeString(kubeconfig, "- not\n- this\n");

        assertThatThrownBy(() -> ClusterAccess.config(settings(kubeconfig, null)))
                .isInstanceOf(ClusterMisconfigured.class)
                .hasMessageContaining("is not understood");
    }

    @Test
    void theClientIsThereOnlyForACluster() {
        var application = new ApplicationContextRunner()
                .withUserConfiguration(KubernetesConfiguration.class, Settings.class)
                .withPropertyValues("ve.kubernetes.kubeconfig=" + kubeconfig);

        application.run(context -> assertThat(context).doesNotHaveBean(KubernetesClient.class));
        application.withPropertyValues("ve.runtime=kubernetes").run(context -> {
            assertThat(context.getBean(KubernetesClient.class)
                            .getHttpClient()
                            .getClass()
                            .getName())
                    .contains("jdkhttp");
            assertThat(context.getBean(KubernetesSettings.class).gateway()).isEqualTo("agent-edge");
            assertThat(context.getBean(KubernetesSettings.class).namespaces()).isEmpty();
        });
    }

    private static KubernetesSettings settings(Path kubeconfig, String context) {
        return new KubernetesSettings(
                kubeconfig, context, List.of(), "", Duration.ofSeconds(7), "gateways", "edge", "kagent", 8083);
    }

    @EnableConfigurationProperties(KubernetesSettings.class)
    static class Settings {}
}
