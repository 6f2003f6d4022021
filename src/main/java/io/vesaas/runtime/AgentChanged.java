package io.vesaas.runtime;

/** An agent appeared, changed or went; its state is then {@link Agent.State#GONE}. */
public record AgentChanged(Agent agent) {}
