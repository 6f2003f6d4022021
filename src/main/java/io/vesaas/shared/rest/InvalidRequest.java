package io.vesaas.shared.rest;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The request can't be taken as it is; names everything that is wrong with it at once. */
public class InvalidRequest extends RestProblem {

    private final List<RequestError> errors;

    private InvalidRequest(HttpStatus status, String code, String sentence, List<RequestError> errors) {
        super(status, code, sentence);
        this.errors = List.copyOf(errors);
    }

    /** Something in the body has the wrong form or content. */
    public static InvalidRequest body(List<RequestError> errors) {
        return new InvalidRequest(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-body",
                "Something in the body is wrong; see errors.",
                errors);
    }

    /** Something in the query or the path is wrong. */
    public static InvalidRequest query(List<RequestError> errors) {
        return new InvalidRequest(
                HttpStatus.BAD_REQUEST, "invalid-query", "Something in the query is wrong; see errors.", errors);
    }

    @Override
    public List<RequestError> errors() {
        return errors;
    }
}
