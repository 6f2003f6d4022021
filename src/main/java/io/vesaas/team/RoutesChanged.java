package io.vesaas.team;

/** A route was examined or repaired; says nothing of whose. */
public record RoutesChanged() {}
