package io.vesaas.team;

import io.vesaas.runtime.RouteReport.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the word "secured" for one hire.
 *
 * @param examinedAt when its route was last examined
 * @param securedAt when it was last found secured; null when it never was
 */
public record RouteEvidence(
        Verdict verdict, Instant examinedAt, @Nullable Instant securedAt) {}
