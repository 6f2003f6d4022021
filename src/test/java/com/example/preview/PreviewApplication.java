package com.example.preview;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.vesaas.accounts.Role;
import io.vesaas.accounts.SignedIn;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;

/** The shell and the shared components alone, without a database, to look at them and to test them. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            DataJpaRepositoriesAutoConfiguration.class,
            LiquibaseAutoConfiguration.class
        })
@EnableVaadin({"io.vesaas", "com.example"})
@ComponentScan(
        basePackages = {"io.vesaas.shell", "io.vesaas.shared.ui", "com.example.team"},
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.vesaas\\.shell\\.SecurityConfiguration"))
public class PreviewApplication {

    public static void main(String[] args) {
        var application = new SpringApplication(PreviewApplication.class);
        application.setDefaultProperties(Map.of("vaadin.allowed-packages", "io.vesaas,com.vaadin,com.example"));
        application.run(args);
    }

    @Bean
    SecurityFilterChain preview(HttpSecurity http) throws Exception {
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/sign-in", "/sign-in?signed-out")
                                .anyRequest(AuthorizedUrl::authenticated))
                .formLogin(form -> form.loginPage("/sign-in")
                        .failureUrl("/sign-in?error=wrong")
                        .permitAll())
                .authenticationProvider(new AnyPassword())
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/ve/**", "/error").permitAll())
                .build();
    }

    /** Lets everybody in whose password is {@code demo}; whoever is called admin is one. */
    private static final class AnyPassword implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication asked) {
            if (!"demo".equals(asked.getCredentials())) {
                throw new BadCredentialsException("wrong");
            }
            String[] roles = asked.getName().startsWith("admin")
                    ? new String[] {"ROLE_MEMBER", "ROLE_ADMIN"}
                    : new String[] {"ROLE_MEMBER"};
            return UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(
                            UUID.randomUUID(),
                            PersonId.next(),
                            "Lea Brandt",
                            "lea@halden.example",
                            CustomerId.next(),
                            "Halden & Co",
                            Role.OWNER,
                            asked.getName().startsWith("admin")),
                    null,
                    AuthorityUtils.createAuthorityList(roles));
        }

        @Override
        public boolean supports(Class<?> type) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
        }
    }
}
