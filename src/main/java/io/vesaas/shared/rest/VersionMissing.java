package io.vesaas.shared.rest;

import org.springframework.http.HttpStatus;

/** A write has to say which version it was begun from. */
public class VersionMissing extends RestProblem {

    public VersionMissing() {
        super(
                HttpStatus.PRECONDITION_REQUIRED,
                "if-match-missing",
                "Send the ETag of the version that you have read in the header If-Match.");
    }
}
