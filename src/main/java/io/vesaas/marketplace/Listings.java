package io.vesaas.marketplace;

import io.vesaas.marketplace.Listing.State;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All listings. */
interface Listings extends Repository<Listing, UUID> {

    Listing saveAndFlush(Listing listing);

    Optional<Listing> findById(UUID id);

    @Query("""
            select l, v from Listing l join ListingVersion v
              on v.key.listingId = l.id and v.key.number = l.currentVersion
             where l.state = :state order by v.title, l.id""")
    List<Object[]> currentIn(State state);
}
