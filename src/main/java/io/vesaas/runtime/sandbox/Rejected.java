package io.vesaas.runtime.sandbox;

import tools.jackson.databind.node.ObjectNode;

/** The world does not take a manifest; worded as the Kubernetes API server does (recorded). */
final class Rejected extends Exception {

    private final int code;
    private final ObjectNode status;

    private Rejected(int code, String message, ObjectNode status) {
        super(message);
        this.code = code;
        this.status = status;
    }

    /** A value that the schema or one of its rules does not allow: 422. */
    static Rejected invalid(String kind, String name, String field, String cause, String causeReason) {
        String message = "%s.kagent.dev \"%s\" is invalid: %s: %s".formatted(kind, name, field, cause);
        ObjectNode status = status(message, "Invalid", 422);
        ObjectNode details = status.putObject("details");
        details.put("name", name).put("group", "kagent.dev").put("kind", kind);
        details.putArray("causes")
                .addObject()
                .put("reason", causeReason)
                .put("message", cause)
                .put("field", field);
        status.put("code", 422);
        return new Rejected(422, message, status);
    }

    /** A request that isn't about a resource the world knows. */
    static Rejected bad(int code, String reason, String message) {
        ObjectNode status = status(message, reason, code);
        return new Rejected(code, message, status.put("code", code));
    }

    private static ObjectNode status(String message, String reason, int code) {
        ObjectNode status = Json.object();
        status.put("kind", "Status").put("apiVersion", "v1").putObject("metadata");
        return status.put("status", "Failure").put("message", message).put("reason", reason);
    }

    int code() {
        return code;
    }

    /** The {@code Status} object that kubectl would see. */
    ObjectNode status() {
        return status;
    }
}
