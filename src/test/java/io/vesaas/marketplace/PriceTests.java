package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class PriceTests {

    private final Price price =
            Price.ofTokens(new BigDecimal("1.2345"), new BigDecimal("6.7891"), Currency.getInstance("EUR"));

    @Test
    void tokensCostExactlyTheirShareOfAMillion() {
        assertThat(price.of(1, 0).amount()).isEqualByComparingTo("0.0000012345");
        assertThat(price.of(0, 1).amount()).isEqualByComparingTo("0.0000067891");
        assertThat(price.of(1_000_000, 1_000_000).amount()).isEqualByComparingTo("8.0236");
    }

    @Test
    void aSumOfCallsCostsWhatTheSumOfTheirTokensCosts() {
        BigDecimal calls = BigDecimal.ZERO;
        for (int i = 0; i < 1_000; i++) {
            calls = calls.add(price.of(7, 3).amount());
        }

        assertThat(calls).isEqualByComparingTo(price.of(7_000, 3_000).amount());
    }

    @Test
    void aTypicalMonthFollowsFromItsProfile() {
        var even = Price.ofTokens(BigDecimal.ONE, BigDecimal.TEN, Currency.getInstance("EUR"));

        assertThat(even.ofTypicalMonth().amount()).isEqualByComparingTo("3.96");
    }
}
