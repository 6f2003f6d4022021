package io.vesaas.runtime;

import java.util.Optional;

/** Names an agent in the cluster. */
public record AgentRef(String namespace, String name) {

    /** How KAgent writes {@code team-a/lead-agent} where only letters, digits and underscores may stand (recorded). */
    private static final String BETWEEN = "__NS__";

    /** The agent that a tool of this name is; empty when the name does not tell. */
    public static Optional<AgentRef> ofTool(String tool) {
        int cut = tool.indexOf(BETWEEN);
        return cut < 1
                ? Optional.empty()
                : Optional.of(new AgentRef(
                        tool.substring(0, cut).replace('_', '-'),
                        tool.substring(cut + BETWEEN.length()).replace('_', '-')));
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
