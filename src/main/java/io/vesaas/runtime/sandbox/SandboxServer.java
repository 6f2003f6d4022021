package io.vesaas.runtime.sandbox;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The sandbox as a filter in front of everything else; imported by {@link EmbeddedSandbox} and {@link SandboxProcess}. */
class SandboxServer {

    @Bean
    Sandbox sandbox(SandboxSettings settings, SandboxControl control, ObjectProvider<Clock> clock) {
        return new Sandbox(settings, control.secret(), model(settings), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    FilterRegistrationBean<SandboxFilter> sandboxFilter(Sandbox sandbox) {
        var registration = new FilterRegistrationBean<>(sandbox.filter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/*");
        return registration;
    }

    private static Model model(SandboxSettings settings) {
        return settings.model().baseUrl() == null
                ? new DemoModel(settings.demo().tokenDelay())
                : new OpenAiModel(settings.model());
    }
}
