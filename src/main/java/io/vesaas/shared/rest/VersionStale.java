package io.vesaas.shared.rest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Somebody has changed it since; the answer carries the ETag of the version that is there now. */
public class VersionStale extends RestProblem {

    private final long now;

    /** @param now the version that is there */
    public VersionStale(long now) {
        super(
                HttpStatus.PRECONDITION_FAILED,
                "version-stale",
                "It has been changed since you read it; nothing was saved. Read it again and repeat your change.");
        this.now = now;
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.setETag(Version.tag(now));
        return headers;
    }
}
