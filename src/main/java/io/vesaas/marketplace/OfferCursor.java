package io.vesaas.marketplace;

import io.vesaas.shared.Ids;
import io.vesaas.shared.Invalid;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page has ended: at this offer in this order.
 *
 * @param key what the offer is ordered by
 */
record OfferCursor(OfferSort sort, BigDecimal key, UUID listing) {

    private static final Pattern FORM =
            Pattern.compile("([A-Z_]{1,20}) (-?\\d{1,20}(?:\\.\\d{1,10})?) ([0-9a-f-]{36})");

    @Override
    public String toString() {
        String text = sort + " " + key.toPlainString() + " " + listing;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws Invalid when no page of this order has named it */
    static OfferCursor parse(String text, OfferSort sort) {
        Matcher parts = FORM.matcher(decoded(text));
        if (!parts.matches() || !parts.group(1).equals(sort.name())) {
            throw wrong();
        }
        UUID listing = Ids.parse(parts.group(3)).orElseThrow(OfferCursor::wrong);
        return new OfferCursor(sort, new BigDecimal(parts.group(2)), listing);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException notBase64) {
            throw wrong();
        }
    }

    private static Invalid wrong() {
        return new Invalid("cursor", "cursor-unknown", "Take the cursor from the page before, in the same order.");
    }
}
