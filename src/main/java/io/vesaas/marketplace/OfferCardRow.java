package io.vesaas.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;

/** A card from a row of {@code listing_search}. */
final class OfferCardRow {

    private static final ListingTextJson JSON = new ListingTextJson();

    private OfferCardRow() {}

    static OfferCard read(ResultSet row) throws SQLException {
        ListingText text = Objects.requireNonNull(JSON.convertToEntityAttribute(row.getString("text")));
        int firstWord = row.getInt("first_word_ms");
        boolean unmeasured = row.wasNull();
        return new OfferCard(
                new ListingId(row.getObject("listing_id", UUID.class)),
                row.getInt("version"),
                text.title(),
                text.purpose(),
                text.category(),
                text.tags(),
                text.skills().stream().map(Skill::name).toList(),
                text.languages(),
                text.icon(),
                PriceOf.complete(text, Currency.getInstance(row.getString("currency"))),
                row.getDouble("stars"),
                row.getInt("reviews"),
                row.getInt("hires"),
                unmeasured ? null : Duration.ofMillis(firstWord),
                row.getBoolean("approvals"),
                row.getTimestamp("published_at").toInstant(),
                row.getTimestamp("first_published_at").toInstant());
    }
}
