package io.vesaas.shell;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all endpoints for programs have in common. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {

    private static final String API = "/api/**";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnknownParameters()).addPathPatterns(API);
    }

    @Bean
    FilterRegistrationBean<EntityTags> entityTags() {
        var registration = new FilterRegistrationBean<>(new EntityTags());
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
