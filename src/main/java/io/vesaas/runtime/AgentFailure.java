package io.vesaas.runtime;

import io.vesaas.shared.Problem;

/** An agent, or the way to it, did not do what was asked. The sentence is for a member, the detail for an admin. */
public class AgentFailure extends Problem {

    /** What went wrong, each with a sentence of its own in the translations. */
    public enum Reason {
        /** 401: the gateway does not accept our token. */
        UNAUTHORISED,
        /** 403: the token is for another path. */
        FORBIDDEN,
        /** 404: the gateway has no such route, or KAgent no such agent. */
        GONE,
        /** 429: the route's rate limit is used up. */
        RATE_LIMITED,
        /** 500, 503, 504, refused or broken connections, pods that don't answer. */
        UNREACHABLE,
        /** Nothing arrived for too long. */
        IDLE,
        /** What arrived is not the protocol. */
        GARBLED,
        /** JSON-RPC error: the agent refused the request. */
        REFUSED,
        /** The task is not known to the agent. */
        UNKNOWN_TASK,
        /** The message is larger than the gateway takes; nothing was sent. */
        TOO_LARGE,
        /** The cluster does not answer, so that routes can't be made or changed. */
        CLUSTER_AWAY,
        /** The cluster forbids what we asked; the detail names verb and resource. */
        NOT_PERMITTED,
        /** Something of somebody else bears the name that we need; it was left alone. */
        NAME_TAKEN
    }

    private final Reason reason;
    private final String detail;
    private final boolean mayHaveRun;

    /** @param mayHaveRun whether the agent may have begun to work although no answer reached us */
    public AgentFailure(Reason reason, String detail, boolean mayHaveRun) {
        super(
                Kind.UNAVAILABLE,
                "agent-" + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "The agent did not answer (" + reason.name().toLowerCase(java.util.Locale.ROOT) + ").");
        this.reason = reason;
        this.detail = detail;
        this.mayHaveRun = mayHaveRun;
    }

    public Reason reason() {
        return reason;
    }

    /** What was seen on the wire, for admins and logs; may contain internal addresses, never a token. */
    public String detail() {
        return detail;
    }

    /** Whether the message may have reached the agent, so that it must be looked for and never sent again. */
    public boolean mayHaveRun() {
        return mayHaveRun;
    }
}
