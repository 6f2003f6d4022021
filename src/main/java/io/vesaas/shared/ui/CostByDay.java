package io.vesaas.shared.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Costs as rows of days and columns of names: the costliest names first, all beyond the fourth column together as
 * others.
 *
 * @param series the amounts of each name, one per day
 */
record CostByDay(List<LocalDate> days, Map<String, List<BigDecimal>> series) {

    private static final int COLOURS = 4;

    /** @param to the last day, inclusive */
    static CostByDay of(List<DayCost> costs, LocalDate from, LocalDate to, String others) {
        List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
        List<String> names = byTotal(costs);
        Set<String> own = Set.copyOf(names.size() <= COLOURS ? names : names.subList(0, COLOURS - 1));
        Map<String, List<BigDecimal>> series = new LinkedHashMap<>();
        names.stream().filter(own::contains).forEach(name -> series.put(name, zeros(days)));
        for (DayCost cost : costs) {
            int day = days.indexOf(cost.day());
            if (day >= 0) {
                String name = own.contains(cost.who()) ? cost.who() : others;
                series.computeIfAbsent(name, n -> zeros(days))
                        .set(day, series.get(name).get(day).add(cost.amount()));
            }
        }
        return new CostByDay(days, series);
    }

    private static List<String> byTotal(List<DayCost> costs) {
        Map<String, BigDecimal> totals = costs.stream()
                .collect(Collectors.groupingBy(
                        DayCost::who, Collectors.reducing(BigDecimal.ZERO, DayCost::amount, BigDecimal::add)));
        return totals.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<BigDecimal> zeros(List<LocalDate> days) {
        return new ArrayList<>(Collections.nCopies(days.size(), BigDecimal.ZERO));
    }
}
