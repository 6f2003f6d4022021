package io.vesaas.shared.rest;

import io.vesaas.shared.Problem;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Something that only programs do wrong, with the status that HTTP has for it. */
public abstract class RestProblem extends Problem {

    private final HttpStatus status;

    protected RestProblem(HttpStatus status, String code, String sentence) {
        super(Kind.INVALID, code, sentence);
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** What goes with the answer. */
    public HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }

    /** Each thing that is wrong, when there may be several. */
    public List<RequestError> errors() {
        return List.of();
    }
}
