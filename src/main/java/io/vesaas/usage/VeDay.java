package io.vesaas.usage;

import io.vesaas.shared.Money;
import io.vesaas.team.VeId;
import java.time.LocalDate;

/** What one virtual employee cost on one day, days cut in the zone that was asked for. */
public record VeDay(LocalDate day, VeId ve, long runs, long tokens, Money cost) {}
