package io.vesaas.team;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the team.
 *
 * @param tries how often a hire is tried to be set up before it counts as failed
 * @param firstPause the wait after the first vain try; it doubles with each
 * @param routePause how often the gateway's routes are compared with the hires
 * @param patrol how often the route of each hire at work is examined; each time costs one request of its limit
 * @param repairsKept how long the list of repaired routes reaches back, at least 30 days
 */
@Validated
@ConfigurationProperties("ve.team")
record TeamSettings(
        @DefaultValue("6") @Min(1) @Max(20) int tries,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("30s") Duration routePause,
        @DefaultValue("10m") @DurationMin(seconds = 20) Duration patrol,
        @DefaultValue("180d") @DurationMin(days = 30) Duration repairsKept) {}
