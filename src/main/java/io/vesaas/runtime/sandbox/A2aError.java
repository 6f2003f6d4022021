package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** An error of JSON-RPC as KAgent's controller words it (recorded: {@code errors/}). */
final class A2aError extends Exception {

    private static final String UNREADABLE =
            "json: cannot unmarshal object into Go struct field Error.error.data of type []*errordetails.Typed";

    private final int code;
    private final String reason;
    private final String text;

    private A2aError(int code, String reason, String text) {
        super(text);
        this.code = code;
        this.reason = reason;
        this.text = text;
    }

    static A2aError parse() {
        return new A2aError(-32700, "PARSE_ERROR", "parse error: unexpected EOF");
    }

    static A2aError request() {
        return new A2aError(-32600, "INVALID_REQUEST", "invalid request");
    }

    static A2aError batch() {
        return new A2aError(
                -32602,
                "INVALID_PARAMS",
                "invalid params: json: cannot unmarshal array into Go value of type jsonrpc.ServerRequest");
    }

    static A2aError method() {
        return new A2aError(-32601, "METHOD_NOT_FOUND", "method not found");
    }

    /** Whatever a Go pod refuses: the controller can't read its error and the code is lost (recorded). */
    static A2aError ofGoPod(boolean stream) {
        return internal((stream ? "failed to parse SSE data: " : "failed to decode response: ") + UNREADABLE);
    }

    static A2aError internal(String text) {
        return new A2aError(-32603, "INTERNAL_ERROR", text);
    }

    static A2aError taskNotFound() {
        return new A2aError(-32001, "TASK_NOT_FOUND", "Task not found");
    }

    static A2aError notCancelable(String state) {
        return new A2aError(
                -32002, "TASK_NOT_CANCELABLE", "Task cannot be canceled - current state: TaskState." + state);
    }

    static A2aError params(String text) {
        return new A2aError(-32602, "INVALID_PARAMS", text);
    }

    static A2aError podRefuses(AgentRef agent) {
        return toPod(agent, "dial tcp 127.0.1.12:8080: connect: connection refused");
    }

    static A2aError podUnknown(AgentRef agent) {
        return toPod(
                agent,
                "dial tcp: lookup %s.%s on cluster-dns:53: no such host".formatted(agent.name(), agent.namespace()));
    }

    static A2aError podTooSlow(AgentRef agent) {
        return toPod(agent, "context deadline exceeded (Client.Timeout exceeded while awaiting headers)");
    }

    static A2aError streamTooLong() {
        return internal("SSE stream error: context deadline exceeded (Client.Timeout or context cancellation while"
                + " reading body)");
    }

    static A2aError podDied() {
        return internal("SSE stream error: unexpected EOF");
    }

    private static A2aError toPod(AgentRef agent, String what) {
        return internal("failed to send HTTP request: Post \"http://%s.%s:8080\": %s"
                .formatted(agent.name(), agent.namespace(), what));
    }

    ObjectNode toJson(Instant now) {
        ObjectNode error = Json.object().put("code", code).put("message", text);
        ObjectNode info = error.putArray("data").addObject();
        info.put("@type", "type.googleapis.com/google.rpc.ErrorInfo").put("domain", "a2a-protocol.org");
        info.putObject("metadata").put("timestamp", Json.second(now));
        info.put("reason", reason);
        return error;
    }
}
