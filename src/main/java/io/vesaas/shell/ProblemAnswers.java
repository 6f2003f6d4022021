package io.vesaas.shell;

import io.vesaas.accounts.KeyRefused;
import io.vesaas.accounts.TooSoon;
import io.vesaas.shared.ui.Reference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Refuses requests of programs in the form of RFC 9457. */
final class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final String CHALLENGE = "Bearer realm=\"VE Platform\"";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        switch (refusal) {
            case KeyRefused key -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
                write(response, HttpStatus.UNAUTHORIZED, key.code(), String.valueOf(key.getMessage()));
            }
            case TooSoon soon -> {
                long seconds = soon.getWait().plusMillis(999).toSeconds();
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                write(
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-wrong-keys",
                        "Too many wrong API keys came from your address. Try again in " + seconds + " seconds.");
            }
            case AuthenticationServiceException down -> {
                String reference = write(
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "We can't look at your key right now. Try again in a moment.");
                LOG.error("failed to look at a caller, reference {}", reference, down);
            }
            default -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
                write(response, HttpStatus.UNAUTHORIZED, "not-signed-in", "This needs an API key or a sign-in.");
            }
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "csrf-token-missing",
                    "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN too, or use an API key.");
        } else {
            write(response, HttpStatus.FORBIDDEN, "forbidden", "This is not allowed.");
        }
    }

    /** The sentences are ours and hold nothing that JSON would have to escape. */
    private static String write(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        String reference = Reference.next();
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
                {"title":"%s","status":%d,"detail":"%s","code":"%s","reference":"%s"}""".formatted(status.getReasonPhrase(), status.value(), detail, code, reference));
        return reference;
    }
}
