package io.vesaas.demo;

import io.vesaas.demo.DemoPeople.Organisation;
import io.vesaas.marketplace.ListingId;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import io.vesaas.team.HireRequest;
import io.vesaas.team.Team;
import io.vesaas.team.VeId;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty installation with the demo, once, and says who can sign in. */
@Component
@ConditionalOnDemo
class Demo {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final Scope PLATFORM = new Scope.Platform("make the demo");

    private final DemoPeople people;
    private final DemoListings listings;
    private final DemoHistory history;
    private final DemoReviews reviews;
    private final Team team;

    Demo(DemoPeople people, DemoListings listings, DemoHistory history, DemoReviews reviews, Team team) {
        this.people = people;
        this.listings = listings;
        this.history = history;
        this.reviews = reviews;
        this.team = team;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void makeOnce() {
        boolean fresh = Acting.<Boolean>as("demo", PLATFORM, () -> !people.exist());
        if (fresh) {
            Acting.as("demo", PLATFORM, people::addAdmin);
            Organisation halden = Acting.<Organisation>as("demo", PLATFORM, people::openHalden);
            Organisation harbor = Acting.<Organisation>as("demo", PLATFORM, people::openHarbor);
            Thread.ofVirtual().name("demo").start(() -> fill(halden, harbor));
        }
        DemoPeople.logSignIns();
    }

    private void fill(Organisation halden, Organisation harbor) {
        try {
            Map<String, ListingId> offers = Acting.<Map<String, ListingId>>as("demo", PLATFORM, this::publish);
            work(halden, offers, "Support Specialist", "Mira", 4);
            work(halden, offers, "Bookkeeper", "Otto", 2);
            work(halden, offers, "Research Analyst", "Ines", 3);
            work(harbor, offers, "Support Specialist", "Bela", 3);
            reviews.write(halden, harbor, offers);
            log.info("The demo is complete");
        } catch (RuntimeException e) {
            log.error("The demo could not be completed; delete the data folder to begin again", e);
        }
    }

    private Map<String, ListingId> publish() {
        try {
            return listings.publish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the demo was made", e);
        }
    }

    private void work(Organisation organisation, Map<String, ListingId> offers, String title, String name, int perDay) {
        ListingId offer = offers.get(title);
        if (offer == null) {
            throw new IllegalStateException("the demo does not offer a " + title);
        }
        Acting.as("demo", new Scope.Customer(organisation.customer()), () -> {
            VeId ve = team.hire(new HireRequest(offer, 1, name, UUID.randomUUID()));
            history.write(organisation, ve, DemoTalks.with(title), perDay, name.hashCode());
        });
    }
}
