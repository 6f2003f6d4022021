package io.vesaas.shared.ui;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one virtual employee, member or kind of work cost on one day, in the currency of the chart. */
public record DayCost(LocalDate day, String who, BigDecimal amount) {}
