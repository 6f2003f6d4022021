package io.vesaas.billing;

import io.vesaas.shared.Money;
import io.vesaas.team.VirtualEmployee;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a month has cost so far, nothing rounded.
 *
 * @param shares one for each virtual employee that cost something, the costliest first
 * @param days one for each day and virtual employee with cost
 */
public record Statement(YearMonth month, Money total, long answers, long tokens, List<Share> shares, List<Day> days) {

    /** The part of one virtual employee. */
    public record Share(VirtualEmployee ve, long answers, long tokens, Money cost) {}

    /** What one virtual employee cost on one day. */
    public record Day(LocalDate day, VirtualEmployee ve, Money cost) {}
}
