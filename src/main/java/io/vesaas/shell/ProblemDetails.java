package io.vesaas.shell;

import io.vesaas.shared.ui.Reference;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problem details as all of them are here: with a code for programs and a reference for people. */
final class ProblemDetails {

    private static final String CODE = "code";
    private static final String REFERENCE = "reference";

    private ProblemDetails() {}

    static ProblemDetail of(HttpStatus status, String code, String sentence) {
        var detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setProperty(CODE, code);
        return complete(detail);
    }

    /** With the name of the status as its code. */
    static ProblemDetail of(HttpStatus status) {
        return complete(ProblemDetail.forStatus(status));
    }

    /** Adds what is missing. */
    static ProblemDetail complete(ProblemDetail detail) {
        if (property(detail, CODE).isEmpty()) {
            detail.setProperty(CODE, code(detail.getStatus()));
        }
        if (property(detail, REFERENCE).isEmpty()) {
            detail.setProperty(REFERENCE, Reference.next());
        }
        return detail;
    }

    static String reference(ProblemDetail detail) {
        return property(detail, REFERENCE);
    }

    private static String property(ProblemDetail detail, String name) {
        var properties = detail.getProperties();
        return properties == null ? "" : Objects.toString(properties.get(name), "");
    }

    private static String code(int status) {
        var known = HttpStatus.resolve(status);
        return known == null
                ? "status-" + status
                : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
