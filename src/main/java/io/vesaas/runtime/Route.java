package io.vesaas.runtime;

/**
 * A way through Agent Gateway to one agent.
 *
 * @param requestsPerMinute the rate limit: requests that are refilled each minute
 * @param burst requests on top of that when the bucket is full
 */
public record Route(RouteId id, AgentRef agent, int requestsPerMinute, int burst) {}
