package io.vesaas.shared.rest;

import org.springframework.http.HttpStatus;

/** The body is longer than any that makes sense. */
class BodyTooLarge extends RestProblem {

    BodyTooLarge(int mostBytes) {
        super(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "Send at most " + mostBytes + " bytes.");
    }
}
