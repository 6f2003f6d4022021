package io.vesaas.shell;

import io.vesaas.shared.Invalid;
import io.vesaas.shared.InvalidFields;
import io.vesaas.shared.Problem;
import io.vesaas.shared.rest.BodyUnreadable;
import io.vesaas.shared.rest.InvalidRequest;
import io.vesaas.shared.rest.RequestError;
import io.vesaas.shared.rest.RestProblem;
import io.vesaas.shared.rest.VersionMissing;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers failed REST calls with {@code application/problem+json} (RFC 9457), each with a code and a reference, and with
 * {@code errors} when single fields are wrong.
 */
@RestControllerAdvice(annotations = RestController.class)
class RestErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RestErrors.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> expected(Problem problem) {
        return switch (problem) {
            case RestProblem rest -> answer(rest.status(), rest, rest.errors(), rest.headers());
            case Invalid invalid -> answer(status(problem.kind()), invalid, List.of(error(invalid)), new HttpHeaders());
            case InvalidFields several ->
                answer(
                        status(problem.kind()),
                        several,
                        several.fields().stream().map(RestErrors::error).toList(),
                        new HttpHeaders());
            default -> answer(status(problem.kind()), problem, List.of(), new HttpHeaders());
        };
    }

    /** Tomcat can't decode it. */
    @ExceptionHandler
    ProblemDetail unreadable(InvalidParameterException undecodable) {
        return ProblemDetails.of(
                HttpStatus.BAD_REQUEST, "invalid-query", "A parameter can't be read; encode it as UTF-8.");
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return ProblemDetails.of(HttpStatus.FORBIDDEN, "forbidden", "Your role or API key doesn't allow this.");
        }
        var detail = ProblemDetails.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "This is our mistake. Tell us the reference if it stays like this.");
        LOG.error("failed to answer a REST call, reference {}", ProblemDetails.reference(detail), failure);
        return detail;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return plain(InvalidRequest.query(QueryErrors.of(wrong.getBindingResult())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return plain(new BodyUnreadable());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return wrong instanceof MethodArgumentTypeMismatchException argument
                ? plain(InvalidRequest.query(List.of(QueryErrors.of(argument))))
                : super.handleTypeMismatch(wrong, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return wrong instanceof MissingRequestHeaderException missing
                        && HttpHeaders.IF_MATCH.equalsIgnoreCase(missing.getHeaderName())
                ? plain(new VersionMissing())
                : super.handleServletRequestBindingException(wrong, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = super.handleExceptionInternal(failure, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail detail) {
            ProblemDetails.complete(detail);
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

    private ResponseEntity<Object> plain(RestProblem problem) {
        var answer = expected(problem);
        return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, Problem problem, List<RequestError> errors, HttpHeaders headers) {
        var detail = ProblemDetails.of(status, problem.code(), String.valueOf(problem.getMessage()));
        if (!errors.isEmpty()) {
            detail.setProperty("errors", errors);
        }
        return ResponseEntity.status(status).headers(headers).body(detail);
    }

    private static RequestError error(Invalid invalid) {
        return RequestError.at(
                "/" + invalid.field().replace('.', '/'), invalid.code(), String.valueOf(invalid.getMessage()));
    }
}
