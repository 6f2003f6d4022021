package io.vesaas.marketplace;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of preflights and the drift guard.
 *
 * @param deadline how long one request to the agent may take before it counts as hanging
 * @param driftPatrol how often all listings are compared with what was approved, besides each change that is told
 */
@Validated
@ConfigurationProperties("ve.marketplace.preflight")
record PreflightSettings(
        @NotNull @DefaultValue("2m") Duration deadline,
        @NotNull @DefaultValue("5m") Duration driftPatrol) {}
