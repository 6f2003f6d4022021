package io.vesaas.runtime.sandbox;

import org.jspecify.annotations.Nullable;

/** A model refused or broke off. Carries what KAgent would tell of it. */
final class ModelFailure extends Exception {

    private final String what;
    private final @Nullable String url;
    private final int status;
    private final String body;

    private ModelFailure(String what, @Nullable String url, int status, String body) {
        super(what);
        this.what = what;
        this.url = url;
        this.status = status;
        this.body = body;
    }

    /** An HTTP error of the model's endpoint. @param body what it answered, JSON or not */
    static ModelFailure http(String url, int status, String body) {
        return new ModelFailure("the model answered " + status, url, status, body);
    }

    /** The connection ended within an answer. */
    static ModelFailure brokenOff() {
        return new ModelFailure("unexpected EOF", null, 0, "");
    }

    /** The endpoint can't be reached. */
    static ModelFailure unreachable(String url, String reason) {
        return new ModelFailure("POST \"" + url + "\": " + reason, null, 0, "");
    }

    /** What happened, in few words. */
    String what() {
        return what;
    }

    /** Null when there was no HTTP answer. */
    @Nullable String url() {
        return url;
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }
}
