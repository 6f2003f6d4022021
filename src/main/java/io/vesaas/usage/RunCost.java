package io.vesaas.usage;

import io.vesaas.shared.Money;

/**
 * What a run has cost so far.
 *
 * @param calls model calls that reported their tokens
 * @param unreported model calls of which the tokens are not known
 */
public record RunCost(long calls, long unreported, long inputTokens, long outputTokens, Money cost) {

    public long tokens() {
        return inputTokens + outputTokens;
    }
}
