package io.vesaas.shell;

import io.vesaas.shared.ui.Reference;
import io.vesaas.shared.ui.Translations;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort, for requests that never reached a page: a plain page for browsers, problem JSON for the others. */
@Controller
@RequestMapping("/error")
class PlainErrors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s" style="color-scheme: light dark">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><link rel="icon" href="%6$s/ve/favicon.svg">
            <link rel="stylesheet" href="%6$s/ve/tokens.css"><link rel="stylesheet" href="%6$s/ve/plain-error.css">
            </head>
            <body><main><img src="%6$s/ve/logo/ve-mark.svg" alt="" width="52" height="52">
            <h1>%2$s</h1><p>%3$s</p><a href="%6$s/">%4$s</a><code>%5$s</code></main></body>
            </html>
            """;

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<?> page(HttpServletRequest request) {
        if (isForPrograms(request)) {
            return problem(request);
        }
        HttpStatus status = status(request);
        String reference = Reference.next();
        log(status, request, reference);
        Locale locale = Preferences.chosenLanguage(request.getCookies()).orElseGet(request::getLocale);
        String kind = switch (status) {
            case NOT_FOUND -> "not-found";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            default -> "broken";
        };
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(PAGE.formatted(
                        locale.getLanguage().equals("de") ? "de" : "en",
                        text("shell.error." + kind + ".title", locale),
                        text("shell.error." + kind + ".text", locale),
                        text("shell.error.home", locale),
                        text("shared.reference", locale, reference),
                        request.getContextPath()));
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        var detail = ProblemDetails.of(status);
        log(status, request, ProblemDetails.reference(detail));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + "/api/");
    }

    private static void log(HttpStatus status, HttpServletRequest request, String reference) {
        if (status.is5xxServerError()) {
            LOG.error(
                    "failed to answer {}, reference {}",
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    reference,
                    (@Nullable Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String text(String key, Locale locale, Object... arguments) {
        return Translations.find(key, locale, arguments).orElse(key);
    }
}
