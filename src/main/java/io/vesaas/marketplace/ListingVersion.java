package io.vesaas.marketplace;

import io.vesaas.shared.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The frozen text and price of a listing. */
@Entity
@Immutable
class ListingVersion {

    @EmbeddedId
    private Key key;

    @Convert(converter = ListingTextJson.class)
    @ColumnTransformer(write = "?::jsonb")
    private ListingText text;

    private Currency currency;

    @Column(insertable = false, updatable = false)
    private BigDecimal inputPricePerMillion;

    @Column(insertable = false, updatable = false)
    private BigDecimal outputPricePerMillion;

    @Column(insertable = false, updatable = false)
    private BigDecimal pricePerMonth;

    private @Nullable UUID preflightId;
    private @Nullable String unmeasuredBecause;
    private Instant publishedAt;
    private @Nullable UUID publishedBy;
    private @Nullable String publishedByName;

    @SuppressWarnings("NullAway.Init")
    protected ListingVersion() {}

    @SuppressWarnings("NullAway.Init")
    ListingVersion(
            Listing listing, ListingText text, PublishTerms terms, Currency currency, Caller caller, Instant now) {
        key = new Key(listing.id().value(), listing.currentVersion());
        this.text = text;
        this.currency = currency;
        preflightId = terms.preflight();
        unmeasuredBecause = terms.unmeasuredBecause();
        publishedAt = now;
        publishedBy = caller.person().map(person -> person.value()).orElse(null);
        publishedByName = caller.displayName();
    }

    int number() {
        return key.number;
    }

    ListingText text() {
        return text;
    }

    @Nullable UUID preflight() {
        return preflightId;
    }

    Price price() {
        return new Price(inputPricePerMillion, outputPricePerMillion, pricePerMonth, currency);
    }

    Offer offer(Listing listing) {
        return new Offer(
                listing.id(),
                key.number,
                listing.agent(),
                text,
                price(),
                preflightId,
                listing.forHire() && listing.currentVersion() == key.number,
                publishedAt);
    }

    @Embeddable
    record Key(UUID listingId, int number) implements Serializable {}
}
