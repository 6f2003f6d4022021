package io.vesaas.marketplace;

import io.vesaas.runtime.Agent;

/**
 * How the data of customers that hire the same agent are kept apart, as the platform states it to them.
 *
 * @param statement in the admin's words, for customers; up to 500 characters
 */
public record Isolation(Kind kind, String statement) {

    /** What keeps them apart. */
    public enum Kind {
        /** The agent keeps nothing: no memory, no files, no tool that belongs to one customer. */
        STATELESS,
        /** The gateway names the customer to the tools in a header, and the tools honour it. */
        HEADER,
        /** Each hire has an agent of its own. */
        DEDICATED
    }

    /** Whether an agent can be offered only with such a statement: it has something that customers would share. */
    public static boolean isNeededFor(Agent agent) {
        return agent.sharesState();
    }
}
