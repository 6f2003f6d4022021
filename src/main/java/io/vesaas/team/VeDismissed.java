package io.vesaas.team;

import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.CustomerId;

/**
 * A virtual employee is being dismissed: no token for its route is made any more, but what it does now goes on until
 * somebody stops it. Published within the transaction that dismisses it.
 */
public record VeDismissed(CustomerId customer, VeId ve, AgentRef agent) {}
