package io.vesaas.marketplace;

import io.vesaas.shared.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The frozen text and price of a listing. */
@Entity
@Immutable
class ListingVersion {

    @EmbeddedId
    private Key key;

    private String title;
    private String purpose;
    private BigDecimal inputPricePerMillion;
    private BigDecimal outputPricePerMillion;
    private Currency currency;
    private Instant publishedAt;
    private @Nullable UUID publishedBy;

    @ElementCollection
    @CollectionTable(
            name = "listing_skill",
            joinColumns = {@JoinColumn(name = "listing_id"), @JoinColumn(name = "number")})
    @OrderColumn(name = "position")
    private List<SkillLine> skills = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ListingVersion() {}

    ListingVersion(Listing listing, NewListing text, Currency currency, List<Skill> skills, Instant now) {
        key = new Key(listing.id().value(), listing.currentVersion());
        title = text.title().strip();
        purpose = text.purpose().strip();
        inputPricePerMillion = text.inputPerMillion();
        outputPricePerMillion = text.outputPerMillion();
        this.currency = currency;
        publishedAt = now;
        skills.forEach(skill -> this.skills.add(new SkillLine(skill)));
    }

    void publishedBy(PersonId person) {
        publishedBy = person.value();
    }

    Offer offer(Listing listing) {
        return new Offer(
                listing.id(),
                key.number,
                listing.agent(),
                title,
                purpose,
                new Price(inputPricePerMillion, outputPricePerMillion, currency),
                skills.stream().map(SkillLine::skill).toList(),
                listing.forHire() && listing.currentVersion() == key.number,
                publishedAt);
    }

    @Embeddable
    record Key(UUID listingId, int number) implements Serializable {}

    @Embeddable
    record SkillLine(String name, String description, List<String> examples) {

        SkillLine(Skill skill) {
            this(skill.name(), skill.description(), skill.examples());
        }

        Skill skill() {
            return new Skill(name, description, List.copyOf(examples));
        }
    }
}
