package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.GatewayAddress;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.NamedInterface;

/**
 * The sandbox as a process of its own: the same jar with {@code sandbox} as first argument. No database, no pages, no
 * sign-in; it needs {@code ve.sandbox.control-secret}, and the platform the same secret and {@code ve.sandbox.url}.
 */
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class})
@EnableConfigurationProperties(SandboxSettings.class)
@Import({SandboxServer.class, SandboxAddress.class, ControlSecretCheck.class})
@NamedInterface("sandbox process")
public class SandboxProcess {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxProcess.class);

    /** The first argument that asks for it. */
    public static final String ARGUMENT = "sandbox";

    /** Without a servlet Tomcat answers before any filter is asked. */
    @Bean
    static ServletRegistrationBean<HttpServlet> nothingElse() {
        return new ServletRegistrationBean<>(
                new HttpServlet() {
                    @Override
                    protected void service(HttpServletRequest request, HttpServletResponse response) {
                        response.setStatus(404);
                    }
                },
                "/");
    }

    /** Starts it and returns when it listens. */
    public static ConfigurableApplicationContext run(String... args) {
        System.setProperty("spring.devtools.restart.enabled", "false");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(SandboxProcess.class)
                .main(SandboxProcess.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of("spring.application.name", "ve-sandbox", "ve.runtime", "sandbox"))
                .run(args);
        LOG.info(
                "The sandbox listens, its gateway is {}",
                context.getBean(GatewayAddress.class).dataPort());
        return context;
    }
}
