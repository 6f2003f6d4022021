package io.vesaas.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostByDayTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void showsTheCostliestFirstAndTheRestTogether() {
        var data = CostByDay.of(
                List.of(
                        cost(1, "Otto", "1"),
                        cost(1, "Mira", "5"),
                        cost(1, "Ines", "4"),
                        cost(2, "Juno", "3"),
                        cost(2, "Pell", "2")),
                FIRST,
                FIRST.plusDays(1),
                "Others");

        assertThat(data.series().keySet()).containsExactly("Mira", "Ines", "Juno", "Others");
        assertThat(data.series().get("Others")).containsExactly(new BigDecimal("1"), new BigDecimal("2"));
    }

    @Test
    void givesFourNamesAColourOfTheirOwn() {
        var data = CostByDay.of(
                List.of(cost(1, "A", "1"), cost(1, "B", "1"), cost(1, "C", "1"), cost(1, "D", "1")),
                FIRST,
                FIRST,
                "Others");

        assertThat(data.series().keySet()).containsExactly("A", "B", "C", "D");
    }

    @Test
    void addsUpWhatOneCostOnADayAndShowsDaysWithoutCost() {
        var data = CostByDay.of(
                List.of(cost(1, "Mira", "0.0061"), cost(1, "Mira", "0.0123"), cost(9, "Mira", "7")),
                FIRST,
                FIRST.plusDays(2),
                "Others");

        assertThat(data.days()).hasSize(3);
        assertThat(data.series().get("Mira"))
                .containsExactly(new BigDecimal("0.0184"), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static DayCost cost(int day, String who, String amount) {
        return new DayCost(FIRST.withDayOfMonth(day), who, new BigDecimal(amount));
    }
}
