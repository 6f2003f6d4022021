package io.vesaas.runtime.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of the cluster's API server. It connects with its first request, not before. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnKubernetes
class KubernetesConfiguration {

    @Bean(destroyMethod = "close")
    KubernetesClient kubernetesClient(KubernetesSettings settings) {
        return new KubernetesClientBuilder()
                .withConfig(ClusterAccess.config(settings))
                .withHttpClientFactory(new JdkHttpClientFactory())
                .build();
    }
}
