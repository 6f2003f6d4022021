package io.vesaas.accounts;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Teaches a filter chain API keys: it looks at the header alone, so a cookie that comes along counts for nothing. */
@Component
public class ApiKeySecurity {

    /** Requests that bring an {@code Authorization} header, of whatever kind. */
    public static final RequestMatcher BROUGHT = new RequestHeaderRequestMatcher(HttpHeaders.AUTHORIZATION);

    private final KeySignIn keys;

    ApiKeySecurity(KeySignIn keys) {
        this.keys = keys;
    }

    /** Takes the caller from its key, keeps no session and needs no CSRF token, as no browser sends a key by itself. */
    public void readKeys(HttpSecurity http, AuthenticationEntryPoint refusal) {
        http.addFilterAfter(new ApiKeyFilter(keys, refusal), SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable);
    }
}
