package io.vesaas.shared.rest;

import org.springframework.http.HttpStatus;

/** The body is no JSON. */
public class BodyUnreadable extends RestProblem {

    /** There is none. */
    public BodyUnreadable() {
        this("it is empty.");
    }

    BodyUnreadable(String where) {
        super(HttpStatus.BAD_REQUEST, "malformed-json", "The body is no JSON object, or not a whole one; " + where);
    }
}
