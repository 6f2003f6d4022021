package io.vesaas.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import io.vesaas.accounts.SignInSecurity;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may request what: pages by their annotations, services by theirs, all else only when named here. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String SIGN_IN = "/sign-in";
    private static final String SIGN_OUT = "/sign-out";

    @Bean
    static SecurityContextHolderStrategy callerContexts() {
        return new CallerContexts();
    }

    /** The interface for programs; it answers in problem details, never with the sign-in page. */
    @Bean
    @Order(10)
    SecurityFilterChain api(HttpSecurity http, SignInSecurity signIns) {
        signIns.readSignIns(http);
        var refusal = new ProblemAnswers();
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Pages, their assets and what operators look at. */
    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http, SignInSecurity signIns, RequestUtil vaadinRequests) {
        signIns.takeSignIns(http);
        var success = new StartPage();
        http.setSharedObject(StartPage.VAADIN_TYPE, success);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                SIGN_IN, "/ve/**", "/media/**", "/error", "/.well-known/jwks.json")
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health", "info"))
                        .permitAll())
                .with(
                        vaadin(),
                        pages -> pages.loginView(SIGN_IN, SIGN_IN + "?signed-out")
                                .enableCsrfConfiguration(false)
                                .anyRequest(AuthorizedUrl::authenticated))
                .formLogin(form -> form.loginPage(SIGN_IN).failureHandler(new SignInRefused(SIGN_IN)))
                .logout(logout -> logout.logoutUrl(SIGN_OUT))
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .exceptionHandling(errors -> errors.accessDeniedHandler(new StaleSignInPage(SIGN_IN)))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .build();
    }
}
