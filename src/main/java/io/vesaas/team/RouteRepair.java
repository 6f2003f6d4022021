package io.vesaas.team;

import io.vesaas.runtime.Repair;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A repair as it stands in the books.
 *
 * @param ve the name of the virtual employee whose route it was; null when the route belonged to none
 */
public record RouteRepair(Instant at, @Nullable String ve, Repair repair) {}
