package io.vesaas.marketplace;

import io.vesaas.shared.Invalid;
import java.math.BigDecimal;

/** What a listing must be like before it is offered; says which field is wrong. */
final class NewListingCheck {

    private static final int TITLE = 60;
    private static final int PURPOSE = 160;
    private static final int DECIMALS = 4;
    private static final BigDecimal HIGHEST = new BigDecimal("100000");

    private NewListingCheck() {}

    static void check(NewListing listing) {
        text("title", listing.title(), TITLE);
        text("purpose", listing.purpose(), PURPOSE);
        price("inputPerMillion", listing.inputPerMillion());
        price("outputPerMillion", listing.outputPerMillion());
    }

    private static void text(String field, String value, int longest) {
        if (value.isBlank()) {
            throw new Invalid(field, "required", "Fill in this field.");
        }
        if (value.strip().length() > longest) {
            throw new Invalid(field, "too-long", "Use at most " + longest + " characters.", longest);
        }
    }

    private static void price(String field, BigDecimal value) {
        if (value.signum() < 0) {
            throw new Invalid(field, "price-negative", "A price can't be below zero.");
        }
        if (value.stripTrailingZeros().scale() > DECIMALS) {
            throw new Invalid(field, "price-decimals", "Use at most " + DECIMALS + " decimals.", DECIMALS);
        }
        if (value.compareTo(HIGHEST) > 0) {
            throw new Invalid(field, "price-too-high", "A price is at most " + HIGHEST + ".", HIGHEST);
        }
    }
}
