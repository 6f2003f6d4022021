package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Problem;

/** The agent is on the marketplace already. */
public final class AgentAlreadyListed extends Problem {

    AgentAlreadyListed(AgentRef agent) {
        super(
                Kind.CONFLICT,
                "agent-already-listed",
                "The agent " + agent + " is on the marketplace already.",
                agent.name());
    }
}
