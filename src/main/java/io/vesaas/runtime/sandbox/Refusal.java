package io.vesaas.runtime.sandbox;

import java.util.Map;

/** The gateway does not let a request pass; status and text as recorded from Agent Gateway 1.4.1. */
final class Refusal extends Exception {

    private final int status;
    private final Map<String, String> headers;
    private final String body;

    private Refusal(int status, Map<String, String> headers, String body) {
        super(body);
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static Refusal noToken() {
        return unauthenticated("no bearer token found");
    }

    static Refusal malformedHeader(String error) {
        return unauthenticated("the token header is malformed: Error(" + error + ")");
    }

    static Refusal invalidToken(String error) {
        return unauthenticated("the token is invalid or malformed: Error(" + error + ")");
    }

    static Refusal noKid() {
        return unauthenticated("the token header does not specify a `kid`");
    }

    static Refusal unknownKid(String kid) {
        return unauthenticated("token uses the unknown key \"" + kid + "\"");
    }

    private static Refusal unauthenticated(String why) {
        return new Refusal(401, Map.of(), "authentication failure: " + why);
    }

    static Refusal unauthorised() {
        return new Refusal(403, Map.of(), "authorization failed");
    }

    static Refusal noRoute() {
        return new Refusal(404, Map.of(), "route not found");
    }

    static Refusal rateLimited(int limit, long resetSeconds) {
        return new Refusal(
                429,
                Map.of(
                        "x-ratelimit-limit", Integer.toString(limit),
                        "x-ratelimit-remaining", "0",
                        "x-ratelimit-reset", Long.toString(resetSeconds)),
                "rate limit exceeded");
    }

    static Refusal upstreamRefused() {
        return new Refusal(503, Map.of(), "upstream call failed: Connect: Connection refused (os error 111)");
    }

    /** For a request body over the buffer, where the real one does not answer at all (recorded: {@code body/}). */
    static Refusal timeout() {
        return new Refusal(504, Map.of(), "request timeout");
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    String body() {
        return body;
    }
}
