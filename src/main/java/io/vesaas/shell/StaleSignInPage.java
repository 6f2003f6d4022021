package io.vesaas.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A sign-in page that stood open over a restart sends a token nobody knows any more: it is loaded anew with
 * {@code ?error=stale} instead of answering 403.
 */
final class StaleSignInPage implements AccessDeniedHandler {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();
    private final String page;

    StaleSignInPage(String page) {
        this.page = page;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        String ownPage = request.getContextPath() + page;
        if (refusal instanceof CsrfException && request.getRequestURI().equals(ownPage)) {
            response.sendRedirect(ownPage + "?error=stale");
        } else {
            others.handle(request, response, refusal);
        }
    }
}
