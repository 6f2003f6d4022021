package io.vesaas.shared.rest;

import org.springframework.http.HttpStatus;

/** The body is no JSON. */
class BodyUnreadable extends RestProblem {

    BodyUnreadable(String where) {
        super(HttpStatus.BAD_REQUEST, "malformed-json", "The body is no JSON object, or not a whole one; " + where);
    }
}
