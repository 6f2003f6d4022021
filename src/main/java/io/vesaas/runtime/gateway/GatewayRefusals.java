package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import java.util.List;

/**
 * Names what Agent Gateway, or KAgent behind it, says with an HTTP status and plain text; recorded with Agent Gateway
 * 1.4.1, see its README's table of refusals.
 */
final class GatewayRefusals {

    /** With these words the gateway gives up before it has sent anything on. */
    private static final List<String> NOTHING_SENT = List.of(
            "service not found",
            "upstream call failed: Connect: ",
            "backends required DNS resolution which failed",
            "no healthy backends",
            "no valid backends",
            "backend does not exist",
            "rate limit failed",
            "external authorization failed");

    private GatewayRefusals() {}

    /** @param text the body, without a token in it */
    static AgentFailure of(int status, String text) {
        String detail = "HTTP " + status + (text.isBlank() ? "" : ": " + text.strip());
        return switch (status) {
            case 401 -> new AgentFailure(Reason.UNAUTHORISED, detail, false);
            case 403 -> new AgentFailure(Reason.FORBIDDEN, detail, false);
            case 404 -> new AgentFailure(Reason.GONE, detail, false);
            case 413 -> new AgentFailure(Reason.TOO_LARGE, detail, false);
            case 429 -> new AgentFailure(Reason.RATE_LIMITED, detail, false);
            default -> of(status, text, detail);
        };
    }

    private static AgentFailure of(int status, String text, String detail) {
        if (status >= 500) {
            return new AgentFailure(
                    Reason.UNREACHABLE, detail, NOTHING_SENT.stream().noneMatch(text::contains));
        }
        return status >= 400 && status != 408
                ? new AgentFailure(Reason.REFUSED, detail, false)
                : new AgentFailure(Reason.GARBLED, detail, true);
    }
}
