package io.vesaas.marketplace;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.NotFound;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offers of agents: admins publish them, members read them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Marketplace {

    /** The topic of the live feed on which a {@link ListingChanged} is published. */
    public static final Topic TOPIC = Topic.platform("marketplace");

    private final Listings listings;
    private final ListingVersions versions;
    private final AgentCatalog agents;
    private final MarketplaceSettings settings;
    private final LiveFeed feed;
    private final Clock clock;

    Marketplace(
            Listings listings,
            ListingVersions versions,
            AgentCatalog agents,
            MarketplaceSettings settings,
            LiveFeed feed,
            Clock clock) {
        this.listings = listings;
        this.versions = versions;
        this.agents = agents;
        this.settings = settings;
        this.feed = feed;
        this.clock = clock;
    }

    /** Everything that can be hired now, by title. */
    public List<Offer> offers() {
        return listings.currentIn(Listing.State.PUBLISHED).stream()
                .map(row -> ((ListingVersion) row[1]).offer((Listing) row[0]))
                .toList();
    }

    /**
     * The offer as it stands now.
     *
     * @throws NotFound when there is no such listing
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

    /**
     * Puts a ready agent on the marketplace, with its skills taken over from the cluster.
     *
     * @throws AgentNotListable when it is not ready
     * @throws AgentAlreadyListed when it is offered already
     * @throws io.vesaas.shared.Invalid when a field can't be taken
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM')")
    public ListingId publish(NewListing wish) {
        NewListingCheck.check(wish);
        Agent agent = agents.find(wish.agent())
                .filter(found -> found.status().state() == Agent.State.READY)
                .orElseThrow(() -> new AgentNotListable(wish.agent()));
        Listing listing = saveOnce(new Listing(wish.agent(), clock.instant()), wish.agent());
        var version = new ListingVersion(listing, wish, settings.currency(), skillsOf(agent), clock.instant());
        Acting.caller().flatMap(Caller::person).ifPresent(version::publishedBy);
        versions.save(version);
        feed.publish(TOPIC, new ListingChanged(listing.id()));
        return listing.id();
    }

    /** Takes a listing off the marketplace for good; who hired it keeps it. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM')")
    public void retire(ListingId id) {
        listing(id).retire();
        feed.publish(TOPIC, new ListingChanged(id));
    }

    private Listing saveOnce(Listing listing, AgentRef agent) {
        try {
            return listings.saveAndFlush(listing);
        } catch (DataIntegrityViolationException taken) {
            throw new AgentAlreadyListed(agent);
        }
    }

    private static List<Skill> skillsOf(Agent agent) {
        return agent.skills().stream()
                .map(skill -> new Skill(skill.name(), skill.description(), skill.examples()))
                .toList();
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
