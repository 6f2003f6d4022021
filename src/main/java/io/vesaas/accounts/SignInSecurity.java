package io.vesaas.accounts;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Teaches a filter chain the sign-ins of this module: the rows behind the cookie, and passwords. */
@Component
public class SignInSecurity {

    private final SignInContexts contexts;
    private final AuthenticationProvider passwords;
    private final SignOut signOut;

    SignInSecurity(SignInContexts contexts, PasswordSignIn passwords, SignOut signOut) {
        this.contexts = contexts;
        this.passwords = passwords;
        this.signOut = signOut;
    }

    /** Takes the caller from the cookie. */
    public void readSignIns(HttpSecurity http) {
        http.securityContext(security -> security.securityContextRepository(contexts));
    }

    /** As {@link #readSignIns}, and lets people sign in and out through forms that are configured elsewhere. */
    public void takeSignIns(HttpSecurity http) {
        readSignIns(http);
        http.authenticationProvider(passwords)
                .formLogin(form -> form.authenticationDetailsSource(Browser::of))
                .logout(logout -> logout.addLogoutHandler(signOut));
    }
}
