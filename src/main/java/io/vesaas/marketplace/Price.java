package io.vesaas.marketplace;

import io.vesaas.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What tokens cost, exactly.
 *
 * @param inputPerMillion price of a million tokens the agent reads
 * @param outputPerMillion price of a million tokens the agent writes
 */
public record Price(BigDecimal inputPerMillion, BigDecimal outputPerMillion, Currency currency) {

    private static final int MILLION = 6;

    /** The cost of that many tokens, not rounded. */
    public Money of(long inputTokens, long outputTokens) {
        BigDecimal millionfold = inputPerMillion
                .multiply(BigDecimal.valueOf(inputTokens))
                .add(outputPerMillion.multiply(BigDecimal.valueOf(outputTokens)));
        return new Money(millionfold.movePointLeft(MILLION), currency);
    }

    /** What a month costs when the work is that of {@link TypicalMonth}. */
    public Money ofTypicalMonth() {
        return of(TypicalMonth.INPUT_TOKENS, TypicalMonth.OUTPUT_TOKENS);
    }
}
