package io.vesaas.runtime;

/**
 * Who travels on a route; becomes the claims of a short-lived token.
 *
 * @param route the route, claim {@code ve_id}
 * @param customer opaque id of the customer, claim {@code customer_id}
 * @param agentUser opaque id under which KAgent files the conversation, claim {@code sub}; one per conversation
 */
public record Passage(RouteId route, String customer, String agentUser) {}
