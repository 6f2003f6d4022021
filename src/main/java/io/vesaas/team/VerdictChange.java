package io.vesaas.team;

import io.vesaas.runtime.RouteReport.Verdict;
import java.time.Instant;

/** From when on the verdict on a route was this one. */
public record VerdictChange(Verdict verdict, Instant since) {}
