package io.vesaas.marketplace;

import io.vesaas.shared.LiveFeed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that a listing changed: the rest of the transaction at once, everybody who looks after the commit. */
@Component
class ListingNews {

    private final ApplicationEventPublisher events;
    private final LiveFeed feed;

    ListingNews(ApplicationEventPublisher events, LiveFeed feed) {
        this.events = events;
        this.feed = feed;
    }

    void changed(ListingId listing) {
        var change = new ListingChanged(listing);
        events.publishEvent(change);
        feed.publish(Marketplace.TOPIC, change);
    }

    void published(VersionPublished version) {
        events.publishEvent(version);
        changed(version.listing());
    }

    void saved(Draft draft) {
        feed.publish(Publishing.draftTopic(draft.listing()), draft);
    }

    /** Names and order of categories stand on pages that follow the marketplace. */
    void categoriesChanged() {
        events.publishEvent(new CategoriesChanged());
        feed.publish(Marketplace.TOPIC, new CategoriesChanged());
    }
}
