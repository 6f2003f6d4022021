package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Problem;

/** Only an agent that is there and ready can be offered. */
public final class AgentNotListable extends Problem {

    AgentNotListable(AgentRef agent) {
        super(Kind.CONFLICT, "agent-not-listable", "The agent " + agent + " is not ready to be offered.", agent.name());
    }
}
