package io.vesaas.team;

import io.vesaas.shared.CustomerId;

/** A virtual employee was hired, came a step further, failed, got another version or was dismissed. */
public record VeChanged(CustomerId customer, VeId ve) {}
