package io.vesaas.runtime;

/**
 * A way through Agent Gateway to one agent.
 *
 * @param requestsPerMinute the rate limit: requests that are refilled each minute
 * @param burst requests on top of that when the bucket is full
 */
public record Route(RouteId id, AgentRef agent, int requestsPerMinute, int burst) {

    /** The same way with another limit. */
    public Route limitedTo(int otherPerMinute, int otherBurst) {
        return new Route(id, agent, otherPerMinute, otherBurst);
    }

    /** The rate limit in a few words, such as {@code 60/min + 10}. */
    public String limit() {
        return requestsPerMinute + "/min + " + burst;
    }
}
