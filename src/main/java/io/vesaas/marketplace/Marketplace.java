package io.vesaas.marketplace;

import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.NotFound;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on offer, for everybody who may look; {@link Publishing} is how it gets there. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated() or @visitors.mayLook()")
public class Marketplace {

    /** The topic of the live feed on which {@link ListingChanged} and {@link CategoriesChanged} are published. */
    public static final Topic TOPIC = Topic.platform("marketplace");

    private final Listings listings;
    private final ListingVersions versions;
    private final Overviews overviews;

    Marketplace(Listings listings, ListingVersions versions, Overviews overviews) {
        this.listings = listings;
        this.versions = versions;
        this.overviews = overviews;
    }

    /** How many listings can be hired now. */
    public long countForHire() {
        return listings.countByState(ListingState.PUBLISHED);
    }

    /** Everything that can be hired now, in no particular order; for few listings, as there are in demos and tests. */
    public List<Offer> offers() {
        return listings.currentIn(ListingState.PUBLISHED).stream()
                .map(row -> ((ListingVersion) row[1]).offer((Listing) row[0]))
                .toList();
    }

    /**
     * The offer as it stands now.
     *
     * @throws NotFound when there is no such listing, or it was never published
     */
    public Offer get(ListingId id) {
        Listing listing = listing(id);
        return version(listing, listing.currentVersion());
    }

    /**
     * The offer as it stood in one version, such as the one a customer accepted.
     *
     * @throws NotFound when there is no such version
     */
    public Offer get(ListingId id, int version) {
        return version(listing(id), version);
    }

    /** All versions that were ever on offer, the latest first. */
    public List<Offer> versions(ListingId id) {
        Listing listing = listing(id);
        return versions.findByKeyListingIdOrderByKeyNumberDesc(id.value()).stream()
                .map(version -> version.offer(listing))
                .toList();
    }

    /** What a customer who accepted one version would get and pay with another. */
    public List<Change> changes(ListingId id, int from, int to) {
        return Changes.between(get(id, from).text(), get(id, to).text());
    }

    /** How the listing does among all customers. */
    public Standing standing(ListingId id) {
        return overviews.standing(id);
    }

    private Listing listing(ListingId id) {
        return listings.findById(id.value()).orElseThrow(() -> new NotFound("listing"));
    }

    private Offer version(Listing listing, int number) {
        return versions.findById(new ListingVersion.Key(listing.id().value(), number))
                .orElseThrow(() -> new NotFound("listing"))
                .offer(listing);
    }
}
