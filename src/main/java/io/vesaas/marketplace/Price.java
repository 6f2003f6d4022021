package io.vesaas.marketplace;

import io.vesaas.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What a virtual employee costs, exactly. Zero means that this part costs nothing.
 *
 * @param inputPerMillion price of a million tokens the agent reads
 * @param outputPerMillion price of a million tokens the agent writes
 * @param perMonth price of a month, whatever it does
 */
public record Price(BigDecimal inputPerMillion, BigDecimal outputPerMillion, BigDecimal perMonth, Currency currency) {

    private static final int MILLION = 6;

    /** For what is paid. */
    public enum Model {
        TOKENS,
        MONTH,
        BOTH,
        FREE
    }

    /** A price of tokens alone. */
    public static Price ofTokens(BigDecimal inputPerMillion, BigDecimal outputPerMillion, Currency currency) {
        return new Price(inputPerMillion, outputPerMillion, BigDecimal.ZERO, currency);
    }

    public Model model() {
        boolean tokens = inputPerMillion.signum() > 0 || outputPerMillion.signum() > 0;
        boolean month = perMonth.signum() > 0;
        if (tokens) {
            return month ? Model.BOTH : Model.TOKENS;
        }
        return month ? Model.MONTH : Model.FREE;
    }

    /** The cost of that many tokens, without the month, not rounded. */
    public Money of(long inputTokens, long outputTokens) {
        BigDecimal millionfold = inputPerMillion
                .multiply(BigDecimal.valueOf(inputTokens))
                .add(outputPerMillion.multiply(BigDecimal.valueOf(outputTokens)));
        return new Money(millionfold.movePointLeft(MILLION), currency);
    }

    /** What a whole month costs when it answers that often, and reads and writes as {@link TypicalMonth} says. */
    public Money ofMonth(int answers) {
        return of(
                        (long) answers * TypicalMonth.INPUT_TOKENS_PER_ANSWER,
                        (long) answers * TypicalMonth.OUTPUT_TOKENS_PER_ANSWER)
                .plus(new Money(perMonth, currency));
    }

    /** What a month costs when the work is that of {@link TypicalMonth}. */
    public Money ofTypicalMonth() {
        return ofMonth(TypicalMonth.ANSWERS);
    }
}
