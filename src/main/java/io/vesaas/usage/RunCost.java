package io.vesaas.usage;

import io.vesaas.shared.Money;
import java.util.Currency;

/**
 * What a run has cost so far.
 *
 * @param calls model calls that reported their tokens
 * @param unreported model calls of which the tokens are not known
 */
public record RunCost(long calls, long unreported, long inputTokens, long outputTokens, Money cost) {

    /** Nothing reported yet. */
    public static RunCost none(Currency currency) {
        return new RunCost(0, 0, 0, 0, Money.zero(currency));
    }

    public long tokens() {
        return inputTokens + outputTokens;
    }
}
