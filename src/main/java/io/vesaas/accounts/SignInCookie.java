package io.vesaas.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie with the token of a sign-in. It outlives the row: the row decides when a sign-in ends. */
final class SignInCookie {

    static final String NAME = "ve-sign-in";

    /** As long as browsers allow. */
    private static final Duration LIFETIME = Duration.ofDays(400);

    private SignInCookie() {}

    static Optional<Token> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .findFirst()
                        .flatMap(cookie -> Token.parse(cookie.getValue()));
    }

    static void write(Token token, HttpServletRequest request, HttpServletResponse response) {
        add(token.value(), LIFETIME, request, response);
    }

    static void delete(HttpServletRequest request, HttpServletResponse response) {
        add("", Duration.ZERO, request, response);
    }

    private static void add(String value, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getContextPath() + "/")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
