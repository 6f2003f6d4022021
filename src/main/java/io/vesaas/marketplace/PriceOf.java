package io.vesaas.marketplace;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** The price that a text names. */
public final class PriceOf {

    private PriceOf() {}

    /** Empty while a part of it is missing or below zero. */
    public static Optional<Price> find(ListingText text, Currency currency) {
        BigDecimal input = text.inputPerMillion();
        BigDecimal output = text.outputPerMillion();
        BigDecimal month = text.perMonth();
        if (input == null || output == null || month == null) {
            return Optional.empty();
        }
        return input.signum() < 0 || output.signum() < 0 || month.signum() < 0
                ? Optional.empty()
                : Optional.of(new Price(input, output, month, currency));
    }

    static Price complete(ListingText text, Currency currency) {
        return find(text, currency).orElseThrow(() -> new IllegalArgumentException("the price is not complete"));
    }
}
