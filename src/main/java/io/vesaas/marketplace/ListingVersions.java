package io.vesaas.marketplace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All versions of listings. */
interface ListingVersions extends Repository<ListingVersion, ListingVersion.Key> {

    ListingVersion save(ListingVersion version);

    void flush();

    Optional<ListingVersion> findById(ListingVersion.Key key);

    List<ListingVersion> findByKeyListingIdOrderByKeyNumberDesc(UUID listing);
}
