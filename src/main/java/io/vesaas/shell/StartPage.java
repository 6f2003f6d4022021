package io.vesaas.shell;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import io.vesaas.accounts.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** After signing in: the page that was asked for first, else where the person works. */
final class StartPage extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    static final Class<VaadinSavedRequestAwareAuthenticationSuccessHandler> VAADIN_TYPE =
            VaadinSavedRequestAwareAuthenticationSuccessHandler.class;

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        String asked = super.determineTargetUrl(request, response, authentication);
        boolean nowhere = asked.equals(getDefaultTargetUrl());
        return nowhere && authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? of(person)
                : asked;
    }

    /** The page on which this person begins. */
    static String of(SignedIn person) {
        return person.customerId() == null && person.admin() ? "/admin/agents" : "/team";
    }
}
