package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.Routes;
import io.vesaas.shared.DataFolder;
import io.vesaas.shared.LiveFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The runtime as production has it, with a cluster that is away and without anything of the sandbox. */
class KubernetesRuntimeTests {

    @TempDir
    Path folder;

    private ApplicationContextRunner platform;

    @BeforeEach
    void configure() throws IOException {
        Path kubeconfig = Files.writeString(folder.resolve("kubeconfig"), """
                apiVersion: v1
                kind: Config
                clusters: [{name: away, cluster: {server: "http://127.0.0.1:9"}}]
                contexts: [{name: away, context: {cluster: away, user: nobody}}]
                users: [{name: nobody, user: {token: none}}]
                current-context: away
                """);
        platform = new ApplicationContextRunner()
                .withUserConfiguration(Runtime.class)
                .withPropertyValues(
                        "ve.runtime=kubernetes",
                        "ve.kubernetes.kubeconfig=" + kubeconfig,
                        "ve.gateway.url=http://agent-edge.gateways.svc:8080",
                        "ve.secrets.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    }

    @Test
    void itStartsInProductionWithTheClusterAwayAndWithoutTheSandbox() {
        platform.withPropertyValues("spring.profiles.active=production").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(GatewayAddress.class)).isInstanceOf(KubernetesAddress.class);
            assertThat(context.getBean(Edge.class)).isInstanceOf(KubernetesEdge.class);
            assertThat(context.getBean(AgentCatalog.class).findAll()).isEmpty();
            assertThat(context.getBeansOfType(Routes.class).values())
                    .hasAtLeastOneElementOfType(KubernetesRoutes.class);
            assertThat(Arrays.stream(context.getBeanDefinitionNames())
                            .map(context::getType)
                            .filter(type -> type != null && type.getName().contains("andbox"))
                            .filter(type -> !type.getSimpleName().equals("SandboxSettings")))
                    .isEmpty();
        });
    }

    @Test
    void aMissingAddressEndsTheStartWithOneSentence() {
        platform.withPropertyValues("ve.gateway.url=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage(
                                "ve.gateway.url is not set, so the platform does not know where Agent Gateway is."));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"io.vesaas.runtime", "io.vesaas.shared.secrets"})
    @ConfigurationPropertiesScan({"io.vesaas.runtime", "io.vesaas.shared.secrets"})
    static class Runtime {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        DataFolder dataFolder() {
            return new DataFolder(Path.of("nowhere"));
        }

        @Bean
        JdbcClient jdbcClient() {
            return JdbcClient.create(new AbstractDataSource() {
                @Override
                public Connection getConnection() throws SQLException {
                    throw new SQLException("this test has no database");
                }

                @Override
                public Connection getConnection(String username, String password) throws SQLException {
                    return getConnection();
                }
            });
        }

        @Bean
        LiveFeed liveFeed() {
            return new LiveFeed() {
                @Override
                public void publish(Topic topic, Object news) {}

                @Override
                public Subscription subscribe(Topic topic, Consumer<Object> follower) {
                    return () -> {};
                }
            };
        }
    }
}
