package io.vesaas.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MeterTests {

    @Test
    void warnsFromEightyPercentAndIsRedAtTheLimit() {
        assertThat(Meter.tone(0.7999)).isEmpty();
        assertThat(Meter.tone(0.8)).contains(Tone.WARN);
        assertThat(Meter.tone(1)).contains(Tone.DANGER);
    }

    @Test
    void isNeverFullBeforeTheLimitIsReached() {
        assertThat(Meter.share(euro("59.9999"), euro("60"))).isLessThan(1);
        assertThat(Meter.share(euro("60"), euro("60"))).isEqualTo(1);
    }

    @Test
    void isFullWhenAnythingIsUsedOfNothing() {
        assertThat(Meter.share(euro("0.01"), euro("0"))).isEqualTo(1);
        assertThat(Meter.share(euro("0"), euro("0"))).isZero();
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
    }
}
