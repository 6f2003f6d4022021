package io.vesaas.marketplace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All listings. */
interface Listings extends Repository<Listing, UUID> {

    Listing saveAndFlush(Listing listing);

    void delete(Listing listing);

    Optional<Listing> findById(UUID id);

    List<Listing> findByStateNot(ListingState state);

    Optional<Listing> findByAgentNamespaceAndAgentNameAndStateNot(String namespace, String name, ListingState state);

    long countByState(ListingState state);

    @Query("""
            select l, v from Listing l join ListingVersion v
              on v.key.listingId = l.id and v.key.number = l.currentVersion
             where l.state = :state order by l.id""")
    List<Object[]> currentIn(ListingState state);
}
