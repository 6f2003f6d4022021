package io.vesaas.runs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of runs.
 *
 * @param lease how long a replica may be silent before another takes its runs over
 * @param cadence the least time between two writes of a growing answer; the first piece never waits
 * @param deadline how long a run may take altogether
 * @param patience how long an agent may be out of reach after contact was lost before the run counts as interrupted
 */
@Validated
@ConfigurationProperties("ve.runs")
record RunSettings(
        @DefaultValue("10s") Duration lease,
        @DefaultValue("100ms") Duration cadence,
        @DefaultValue("30m") Duration deadline,
        @DefaultValue("2m") Duration patience) {}
