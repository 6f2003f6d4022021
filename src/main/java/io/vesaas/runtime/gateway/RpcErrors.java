package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;

/**
 * Names JSON-RPC errors. Recorded with KAgent 0.9.12: the codes of a Go pod get lost on the way, its controller says
 * -32603 and "cannot unmarshal" for an unknown task, a finished task and a deleted session alike, so what is meant
 * follows from what was asked; Python's codes pass.
 */
final class RpcErrors {

    private static final int INTERNAL = -32603;
    private static final int UNKNOWN_TASK = -32001;
    private static final int NOT_CANCELABLE = -32002;

    private RpcErrors() {}

    /**
     * What an error means.
     *
     * @param asksForTask whether a task was asked for by its id alone, so that a lost code can only mean an unknown task
     * @param begun whether the agent had already said something about the run
     */
    static AgentFailure of(Wire.RpcError error, boolean asksForTask, boolean begun) {
        int code = code(error);
        String text = text(error);
        String detail = "JSON-RPC " + code + ": " + text;
        if (code == UNKNOWN_TASK || (asksForTask && lostItsCode(error))) {
            return new AgentFailure(Reason.UNKNOWN_TASK, detail, begun);
        }
        if (code != INTERNAL) {
            return new AgentFailure(Reason.REFUSED, detail, begun);
        }
        if (text.startsWith("failed to send HTTP request") || text.startsWith("SSE stream error")) {
            return new AgentFailure(Reason.UNREACHABLE, detail, begun || !text.contains(": dial tcp "));
        }
        return new AgentFailure(Reason.REFUSED, detail, true);
    }

    /** Whether this is an error of a Go pod that reached us without its code. */
    static boolean lostItsCode(Wire.RpcError error) {
        return code(error) == INTERNAL && text(error).contains("json: cannot unmarshal");
    }

    /** Whether the task is over, so that there is nothing to cancel (Python). */
    static boolean alreadyOver(Wire.RpcError error) {
        return code(error) == NOT_CANCELABLE;
    }

    /** Whether the runtime can't cancel at all (Python). */
    static boolean cannotCancel(Wire.RpcError error) {
        return code(error) == INTERNAL && text(error).contains("Cancellation is not supported");
    }

    private static int code(Wire.RpcError error) {
        return error.code() == null ? 0 : error.code();
    }

    private static String text(Wire.RpcError error) {
        return error.message() == null ? "" : error.message();
    }
}
