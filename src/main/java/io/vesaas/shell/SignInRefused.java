package io.vesaas.shell;

import io.vesaas.accounts.TooSoon;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Back to the sign-in page: {@code ?error=wrong}, {@code ?error=too-many&seconds=…} with the time to wait, or
 * {@code ?error=unavailable} when it was not looked at.
 */
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
        redirect.sendRedirect(request, response, page + "?error=" + reason(refusal));
    }

    private static String reason(AuthenticationException refusal) {
        return switch (refusal) {
            case TooSoon soon ->
                "too-many&seconds=" + soon.getWait().plusMillis(999).toSeconds();
            case AuthenticationServiceException _ -> "unavailable";
            default -> "wrong";
        };
    }
}
