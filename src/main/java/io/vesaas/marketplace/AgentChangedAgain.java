package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Problem;

/** The agent changed once more after somebody looked at it; nothing was approved. */
public final class AgentChangedAgain extends Problem {

    AgentChangedAgain(AgentRef agent) {
        super(
                Kind.CONFLICT,
                "agent-changed-again",
                "The agent " + agent + " changed again, or is gone. Look at it once more.",
                agent.name());
    }
}
