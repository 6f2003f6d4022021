package io.vesaas.shell;

import io.vesaas.accounts.TooSoon;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page: {@code ?error} for wrong data, {@code ?error=slow&seconds=…} after too many attempts. */
final class SignInRefused implements AuthenticationFailureHandler {

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();
    private final String page;

    SignInRefused(String page) {
        this.page = page;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String reason = refusal instanceof TooSoon soon
                ? "error=slow&seconds=" + (soon.getWait().plusMillis(999).toSeconds())
                : "error";
        redirect.sendRedirect(request, response, page + "?" + reason);
    }
}
