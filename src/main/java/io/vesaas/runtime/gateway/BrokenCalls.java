package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;

/** Names what can happen to a connection. */
final class BrokenCalls {

    private BrokenCalls() {}

    /** @param reached whether the request may have gone out */
    static AgentFailure failure(IOException e, boolean reached) {
        var failure =
                new AgentFailure(reason(e, reached), e.getClass().getSimpleName() + ": " + e.getMessage(), reached);
        failure.initCause(e);
        return failure;
    }

    private static Reason reason(IOException e, boolean reached) {
        if (e instanceof Garbled) {
            return Reason.GARBLED;
        }
        boolean timeout = e instanceof InterruptedIOException
                && String.valueOf(e.getMessage()).contains("time");
        return timeout && reached ? Reason.IDLE : Reason.UNREACHABLE;
    }
}
