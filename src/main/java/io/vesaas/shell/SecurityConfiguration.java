package io.vesaas.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.RequestUtil;
import io.vesaas.accounts.ApiKeySecurity;
import io.vesaas.accounts.SignInSecurity;
import io.vesaas.marketplace.Visitors;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may request what: pages by their annotations, services by theirs, all else only when named here. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    /** All for programs; the pages that describe it are pages. */
    private static final RequestMatcher API = new AndRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/api/**"),
            new NegatedRequestMatcher(PathPatternRequestMatcher.pathPattern("/api/docs")),
            new NegatedRequestMatcher(PathPatternRequestMatcher.pathPattern("/api/swagger-ui/**")));

    private static final String SIGN_IN = "/sign-in";
    private static final String SIGN_OUT = "/sign-out";

    @Bean
    static SecurityContextHolderStrategy callerContexts() {
        return new CallerContexts();
    }

    @Bean
    NavigationAccessControlConfigurer viewAccess(Visitors visitors) {
        return new NavigationAccessControlConfigurer().withNavigationAccessChecker(new ViewAccess(visitors::mayLook));
    }

    /** Programs with an API key; a cookie that comes along counts for nothing. */
    @Bean
    @Order(9)
    SecurityFilterChain apiWithKey(HttpSecurity http, ApiKeySecurity keys) {
        keys.readKeys(http, new ProblemAnswers());
        return api(http.securityMatcher(new AndRequestMatcher(API, ApiKeySecurity.BROUGHT)));
    }

    /** The same for people who are signed in; what changes something needs the CSRF token, as browsers send cookies by themselves. */
    @Bean
    @Order(10)
    SecurityFilterChain apiWithSignIn(HttpSecurity http, SignInSecurity signIns) {
        signIns.readSignIns(http);
        return api(http.securityMatcher(API).csrf(CsrfConfigurer::spa));
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

    /** It answers in problem details, never with the sign-in page; answers may be kept if they are asked for again. */
    private static SecurityFilterChain api(HttpSecurity http) {
        var refusal = new ProblemAnswers();
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache")))
                .build();
    }
}
