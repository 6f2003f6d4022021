package io.vesaas.team;

import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.shared.LiveFeed;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Moves a hire on to the version of its listing that is on offer, once for each version. */
@Component
class VersionDesk {

    private final Marketplace marketplace;
    private final Acceptances acceptances;
    private final LiveFeed feed;
    private final Clock clock;

    VersionDesk(Marketplace marketplace, Acceptances acceptances, LiveFeed feed, Clock clock) {
        this.marketplace = marketplace;
        this.acceptances = acceptances;
        this.feed = feed;
        this.clock = clock;
    }

    /** @param hire locked, so that nobody accepts for it at the same moment */
    void accept(Hire hire, int version) {
        int accepted = hire.view().listingVersion();
        if (version == accepted) {
            return;
        }
        Offer offer = marketplace.get(hire.view().listing());
        if (version < accepted || version != offer.version() || !offer.forHire()) {
            throw new VersionNotOnOffer(version);
        }
        hire.accept(offer);
        acceptances.keep(hire.view(), clock.instant());
        feed.publish(Team.topic(hire.customer()), new VeChanged(hire.customer(), hire.id()));
    }
}
