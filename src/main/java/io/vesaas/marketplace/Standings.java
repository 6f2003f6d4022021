package io.vesaas.marketplace;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts how listings do, in the transaction of what is counted. Who hires and reviews is known to other modules. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("hasAnyRole('MEMBER', 'ADMIN', 'SYSTEM')")
public class Standings {

    private final JdbcClient jdbc;
    private final ListingNews news;

    Standings(JdbcClient jdbc, ListingNews news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    /** Somebody hired it. */
    public void hired(ListingId listing) {
        count(listing, "hires = s.hires + 1, at_work = s.at_work + 1", 1, 1, 0, 0);
    }

    /** Somebody who had hired it dismissed it. */
    public void dismissed(ListingId listing) {
        count(listing, "at_work = greatest(s.at_work - 1, 0)", 0, 0, 0, 0);
    }

    /** All its reviews now: how many, and the sum of their stars. */
    public void reviewed(ListingId listing, int reviews, int stars) {
        count(listing, "reviews = excluded.reviews, stars = excluded.stars", 0, 0, reviews, stars);
    }

    private void count(ListingId listing, String change, int hires, int atWork, int reviews, int stars) {
        jdbc.sql("""
                insert into listing_standing as s (listing_id, hires, at_work, reviews, stars)
                values (:listing, :hires, :atWork, :reviews, :stars)
                on conflict (listing_id) do update set %s""".formatted(change))
                .param("listing", listing.value())
                .param("hires", hires)
                .param("atWork", atWork)
                .param("reviews", reviews)
                .param("stars", stars)
                .update();
        news.changed(listing);
    }
}
