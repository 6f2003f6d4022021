package io.vesaas.runtime;

/** Who travels to an agent, and by which way; becomes the claims of a short-lived token. */
public sealed interface Passage {

    /**
     * The opaque id under which KAgent files what is said, claim {@code sub}; one per conversation. Whoever asks for a
     * conversation's tasks later must travel under the same id.
     */
    String agentUser();

    /**
     * A member's way to the agent of a hire.
     *
     * @param route the route, claim {@code ve_id}
     * @param customer opaque id of the customer, claim {@code customer_id}
     */
    record Hire(RouteId route, String customer, String agentUser) implements Passage {}

    /**
     * The platform's own way to any agent, claim {@code role=operator}: to look at and stop what has no route of its own,
     * such as the tasks of sub-agents and agents that nobody has hired yet.
     */
    record Operator(AgentRef agent, String agentUser) implements Passage {}
}
