package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vesaas.marketplace.Price;
import io.vesaas.marketplace.TypicalMonth;
import java.math.BigDecimal;

/** What a virtual employee costs; zero means that this part costs nothing. */
@Schema(name = "Price")
record PriceResource(
        Price.Model model,
        BigDecimal inputPerMillion,
        BigDecimal outputPerMillion,
        BigDecimal perMonth,

        @Schema(
                description = "What a month costs with " + TypicalMonth.ANSWERS + " answers that read "
                        + TypicalMonth.INPUT_TOKENS_PER_ANSWER + " and write " + TypicalMonth.OUTPUT_TOKENS_PER_ANSWER
                        + " tokens each; not rounded")
        BigDecimal typicalMonth,

        @Schema(example = "EUR") String currency) {

    static PriceResource of(Price price) {
        return new PriceResource(
                price.model(),
                plain(price.inputPerMillion()),
                plain(price.outputPerMillion()),
                plain(price.perMonth()),
                plain(price.ofTypicalMonth().amount()),
                price.currency().getCurrencyCode());
    }

    /** Without zeros at its end and without an exponent. */
    private static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }
}
