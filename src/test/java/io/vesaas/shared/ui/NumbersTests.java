package io.vesaas.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {

    private static final Numbers ENGLISH = Numbers.in(Locale.ENGLISH);
    private static final Numbers GERMAN = Numbers.in(Locale.GERMAN);

    @ParameterizedTest
    @CsvSource({
        "38.42,   €38.42",
        "38.4249, €38.42",
        "38.425,  €38.43",
        "0,       €0.00",
        "0.0061,  €0.0061",
        "0.00004251, €0.000043",
        "-12.4,   -€12.40"
    })
    void writesAmountsWithCentsAndKeepsWhatCountsBelowACent(BigDecimal amount, String shown) {
        assertThat(ENGLISH.money(euro(amount))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.0123, €0.0123", "0.0847, €0.0847", "0.5, €0.5000", "1.25, €1.25", "0, €0.00", "0.000061, €0.000061"})
    void writesTheCostOfOneAnswerWithFourDecimals(BigDecimal amount, String shown) {
        assertThat(ENGLISH.cost(euro(amount))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"60, €60", "60.00, €60", "12.5, €12.50", "1200, '€1,200'"})
    void writesWholeLimitsWithoutCents(BigDecimal amount, String shown) {
        assertThat(ENGLISH.limit(euro(amount))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"812, 812", "9310, '9,310'", "999999, '999,999'", "1000000, 1.0M", "9310000, 9.3M"})
    void countsTokensInMillionsFromAMillionOn(long count, String shown) {
        assertThat(ENGLISH.tokens(count)).isEqualTo(shown);
    }

    @Test
    void followsTheLocaleOfTheMember() {
        assertThat(GERMAN.money(euro(new BigDecimal("1234.5")))).isEqualTo("1.234,50\u00A0€");
        assertThat(GERMAN.tokens(9_310_000)).isEqualTo("9,3\u00A0Mio.");
    }

    @Test
    void writesSharesAsWholePercents() {
        assertThat(ENGLISH.percent(0.615)).isEqualTo("62\u00A0%");
    }

    private static Money euro(BigDecimal amount) {
        return new Money(amount, Currency.getInstance("EUR"));
    }
}
