package io.vesaas.shell;

import io.vesaas.shared.Invalid;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Reference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers failed REST calls with {@code application/problem+json} (RFC 9457), each with a code or a reference. */
@RestControllerAdvice(annotations = RestController.class)
class RestErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RestErrors.class);

    @ExceptionHandler
    ProblemDetail expected(Problem problem) {
        var detail = ProblemDetail.forStatusAndDetail(status(problem.kind()), String.valueOf(problem.getMessage()));
        detail.setProperty("code", problem.code());
        if (problem instanceof Invalid invalid) {
            detail.setProperty("field", invalid.field());
        }
        return referenced(detail);
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            var detail = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "Your role doesn't allow this.");
            detail.setProperty("code", "forbidden");
            return referenced(detail);
        }
        var detail = referenced(ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "This is our mistake. Tell us the reference if it stays like this."));
        LOG.error("failed to answer a REST call, reference {}", reference(detail), failure);
        return detail;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = super.handleExceptionInternal(failure, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail detail) {
            referenced(detail);
        }
        return answer;
    }

    static HttpStatus status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static ProblemDetail referenced(ProblemDetail detail) {
        detail.setProperty("reference", Reference.next());
        return detail;
    }

    private static Object reference(ProblemDetail detail) {
        var properties = detail.getProperties();
        return properties == null ? "" : properties.getOrDefault("reference", "");
    }
}
