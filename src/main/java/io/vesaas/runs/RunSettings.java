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
 * @param patience how long an agent may be out of reach, or a task at work without anybody working on it, before the run
 *     counts as interrupted and its task is called off
 * @param search how long the task of a request that may have been sent is looked for before it counts as never taken, and
 *     an agent or route that is gone is asked again
 * @param farewell how long the ending of a run waits to hear what its sub-agents did; after that it is booked later
 * @param lookAgain how long after its ending a run that used sub-agents, or was interrupted, is looked after once more
 */
@Validated
@ConfigurationProperties("ve.runs")
record RunSettings(
        @DefaultValue("10s") Duration lease,
        @DefaultValue("100ms") Duration cadence,
        @DefaultValue("30m") Duration deadline,
        @DefaultValue("2m") Duration patience,
        @DefaultValue("10s") Duration search,
        @DefaultValue("5s") Duration farewell,
        @DefaultValue("30s") Duration lookAgain) {}
